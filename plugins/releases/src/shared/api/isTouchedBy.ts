import { QueryKey } from '@tanstack/react-query';
import { Change, ChangeKind } from './Change';
import { queryKeys, QueryName } from './queryKeys';

/** Whatever a verdict, or the time of a release, is made from. */
const FACTS: readonly ChangeKind[] = [
  'releases',
  'windows',
  'trains',
  'dependencies',
  'bookings',
  'conflicts',
  'verdicts',
  'policies',
];

/** The kinds of change after which an answer may be another one. */
const ABOUT: Record<QueryName, readonly ChangeKind[]> = {
  generalActions: [],
  ownership: [],

  release: ['releases'],
  // Lists say how it stands with each release.
  releases: FACTS,
  foundRelease: FACTS,
  forMe: FACTS,
  myWork: [...FACTS, 'reviews'],
  myWorkCounts: [...FACTS, 'reviews'],
  dayReleases: FACTS,
  releaseActions: FACTS,
  releaseLedger: ['releases'],
  ledgerVerification: ['releases'],
  permitted: ['releases'],

  dependencies: ['dependencies'],
  componentFacets: ['dependencies'],

  windows: ['windows', 'dependencies'],
  window: ['windows'],
  windowLedger: ['windows'],
  windowPreview: ['windows', 'releases', 'dependencies'],
  decision: ['windows', 'releases', 'dependencies'],
  decisions: ['windows', 'releases', 'dependencies'],

  holidays: ['holidays'],

  conflicts: FACTS,
  releaseConflicts: FACTS,
  bookings: ['bookings', 'releases'],

  trains: ['trains', 'releases', 'holidays'],
  train: ['trains'],
  departures: ['trains', 'releases', 'holidays'],
  trainPlan: [...FACTS, 'holidays'],

  milestoneTemplates: [],
  milestoneTemplate: [],

  slots: [...FACTS, 'holidays'],
  conflictMoves: [...FACTS, 'holidays'],
  whatIf: FACTS,

  // What was released, and what is planned next, stands beside what runs.
  environmentMatrix: ['deployments', 'releases', 'dependencies'],
  entityEnvironments: ['deployments', 'releases', 'dependencies'],
  environments: ['deployments', 'dependencies'],
  // They name their releases.
  deployments: ['deployments', 'releases'],
  releaseDeployments: ['deployments', 'releases'],
  deployment: ['deployments', 'releases'],

  policies: ['policies'],
  policy: ['policies'],
  policyProgress: ['policies'],
  policyVersions: ['policies'],
  policyLedger: ['policies'],
  policyPreview: FACTS,
  risks: ['releases'],
  releaseRisks: ['releases'],
  releasePolicies: FACTS,
  reviews: [...FACTS, 'reviews'],
  review: [...FACTS, 'reviews'],
  agendaReadiness: [...FACTS, 'reviews'],
  reviewLedger: ['reviews'],
  // What was kept with a decision stays as it was.
  reviewDecision: [],
  releaseDecisions: [...FACTS, 'reviews'],
  gateTypes: [],

  readiness: FACTS,
  pastReadiness: ['releases'],
  verdictHistory: ['verdicts', 'releases'],

  summary: [...FACTS, 'reviews'],
  rollUp: FACTS,
  nextRelated: FACTS,
  groupReleases: FACTS,
  calendar: [...FACTS, 'holidays', 'reviews'],
  timeline: FACTS,
  feeds: [],

  administrationHealth: ['dependencies'],
  catalogCoverage: ['dependencies'],
  allLedgersVerification: [],
  allFeeds: [],
  policiesInForce: ['policies', 'dependencies'],
  workingCalendar: ['holidays'],
};

/** What is told of one release alone, whose id follows the name in the key. */
const OF_ONE_RELEASE: readonly QueryName[] = [
  'release',
  'releaseLedger',
  'ledgerVerification',
  'releaseRisks',
];

function isQueryName(name: unknown): name is QueryName {
  return typeof name === 'string' && Object.hasOwn(queryKeys, name);
}

/** Whether the answer that is kept under a key may be another one after a change. */
export function isTouchedBy(change: Change, [name, id]: QueryKey): boolean {
  if (!isQueryName(name) || change.kind === undefined) {
    return true;
  }
  if (!ABOUT[name].includes(change.kind)) {
    return false;
  }
  const { releaseIds } = change;
  return (
    releaseIds === undefined ||
    !OF_ONE_RELEASE.includes(name) ||
    releaseIds.some(releaseId => releaseId === id)
  );
}
