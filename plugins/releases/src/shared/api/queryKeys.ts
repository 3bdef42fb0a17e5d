import {
  AllFeedsQueryInput,
  CalendarQueryInput,
  CatalogCoverageQueryInput,
  ConflictListQueryInput,
  DecisionQuery,
  DepartureListQueryInput,
  DeploymentListQueryInput,
  EntitySummaryQueryInput,
  EnvironmentMatrixQueryInput,
  ForMeQueryInput,
  Move,
  MyWorkQueryInput,
  NewPolicy,
  NewWindow,
  PolicyListQueryInput,
  ReleaseListQueryInput,
  ReviewListQueryInput,
  RiskListQueryInput,
  RollUpQueryInput,
  SlotDraftInput,
  SlotQueryInput,
  TimelineQueryInput,
  TrainListQueryInput,
  WindowListQueryInput,
} from '@slipway/backstage-plugin-releases-common';

/**
 * The names under which answers are kept. A key starts with its name here; what
 * is about one thing has its id next.
 */
export const queryKeys = {
  generalActions: (entityRef?: string) =>
    ['generalActions', entityRef] as const,
  ownership: () => ['ownership'] as const,

  release: (id: string) => ['release', id] as const,
  releases: (query: ReleaseListQueryInput) => ['releases', query] as const,
  foundRelease: (id: string) => ['foundRelease', id] as const,
  forMe: (query: ForMeQueryInput) => ['forMe', query] as const,
  myWork: (query: MyWorkQueryInput) => ['myWork', query] as const,
  myWorkCounts: () => ['myWorkCounts'] as const,
  dayReleases: (query: ReleaseListQueryInput) =>
    ['dayReleases', query] as const,
  releaseActions: (id: string) => ['releaseActions', id] as const,
  releaseLedger: (id: string) => ['releaseLedger', id] as const,
  ledgerVerification: (id: string) => ['ledgerVerification', id] as const,
  permitted: (permission: string, ids: readonly string[]) =>
    ['permitted', permission, ids] as const,

  dependencies: (entityRef: string) => ['dependencies', entityRef] as const,
  componentFacets: (paths: readonly string[]) =>
    ['componentFacets', paths] as const,

  windows: (query: WindowListQueryInput) => ['windows', query] as const,
  window: (id: string) => ['window', id] as const,
  windowLedger: (id: string) => ['windowLedger', id] as const,
  windowPreview: (window: NewWindow | undefined) =>
    ['windowPreview', window] as const,
  decision: (query: DecisionQuery | undefined) => ['decision', query] as const,
  decisions: (queries: readonly DecisionQuery[]) =>
    ['decisions', queries] as const,

  holidays: () => ['holidays'] as const,

  conflicts: (query: ConflictListQueryInput) => ['conflicts', query] as const,
  releaseConflicts: (id: string) => ['releaseConflicts', id] as const,
  bookings: (from: string | undefined) => ['bookings', from] as const,

  trains: (query: TrainListQueryInput) => ['trains', query] as const,
  train: (id: string) => ['train', id] as const,
  departures: (id: string, query: DepartureListQueryInput) =>
    ['departures', id, query] as const,
  trainPlan: (id: string, departure: string | undefined) =>
    ['trainPlan', id, departure] as const,

  milestoneTemplates: () => ['milestoneTemplates'] as const,
  milestoneTemplate: (id: string) => ['milestoneTemplate', id] as const,

  slots: (release: string | SlotDraftInput, query: SlotQueryInput) =>
    ['slots', release, query] as const,
  conflictMoves: (fingerprint: string) =>
    ['conflictMoves', fingerprint] as const,
  whatIf: (moves: readonly Move[]) => ['whatIf', moves] as const,

  environmentMatrix: (query: EnvironmentMatrixQueryInput) =>
    ['environmentMatrix', query] as const,
  entityEnvironments: (entityRef: string) =>
    ['entityEnvironments', entityRef] as const,
  environments: () => ['environments'] as const,
  deployments: (query: DeploymentListQueryInput) =>
    ['deployments', query] as const,
  releaseDeployments: (id: string) => ['releaseDeployments', id] as const,
  deployment: (id: string) => ['deployment', id] as const,

  policies: (query: PolicyListQueryInput) => ['policies', query] as const,
  policy: (id: string) => ['policy', id] as const,
  policyProgress: (id: string) => ['policyProgress', id] as const,
  policyVersions: (id: string) => ['policyVersions', id] as const,
  policyLedger: (id: string) => ['policyLedger', id] as const,
  policyPreview: (policy: NewPolicy | undefined) =>
    ['policyPreview', policy] as const,
  risks: (query: RiskListQueryInput) => ['risks', query] as const,
  releaseRisks: (id: string) => ['releaseRisks', id] as const,
  releasePolicies: (id: string) => ['releasePolicies', id] as const,
  reviews: (query: ReviewListQueryInput) => ['reviews', query] as const,
  review: (id: string) => ['review', id] as const,
  agendaReadiness: (id: string, releaseIds: readonly string[]) =>
    ['agendaReadiness', id, releaseIds] as const,
  reviewLedger: (id: string) => ['reviewLedger', id] as const,
  reviewDecision: (id: string, decisionId: string) =>
    ['reviewDecision', id, decisionId] as const,
  releaseDecisions: (id: string) => ['releaseDecisions', id] as const,
  gateTypes: () => ['gateTypes'] as const,

  readiness: (id: string) => ['readiness', id] as const,
  pastReadiness: (id: string, knownAt: string) =>
    ['pastReadiness', id, knownAt] as const,
  verdictHistory: (id: string) => ['verdictHistory', id] as const,

  summary: (entityRef: string, query: EntitySummaryQueryInput) =>
    ['summary', entityRef, query] as const,
  rollUp: (query: RollUpQueryInput) => ['rollUp', query] as const,
  nextRelated: (entityRef: string) => ['nextRelated', entityRef] as const,
  groupReleases: (entityRef: string) => ['groupReleases', entityRef] as const,
  calendar: (query: CalendarQueryInput) => ['calendar', query] as const,
  timeline: (query: TimelineQueryInput) => ['timeline', query] as const,
  feeds: () => ['feeds'] as const,

  administrationHealth: () => ['administrationHealth'] as const,
  catalogCoverage: (query: CatalogCoverageQueryInput) =>
    ['catalogCoverage', query] as const,
  allLedgersVerification: () => ['allLedgersVerification'] as const,
  allFeeds: (query: AllFeedsQueryInput) => ['allFeeds', query] as const,
  policiesInForce: () => ['policiesInForce'] as const,
  workingCalendar: () => ['workingCalendar'] as const,
};

export type QueryName = keyof typeof queryKeys;
