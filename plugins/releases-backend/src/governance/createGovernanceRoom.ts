import {
  AuthService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  policyManagePermission,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesRoom } from '../dependencies';
import { Job, Platform, Room } from '../platform';
import { idsStarting, ReleasesRoom } from '../releases';
import { ScheduleRoom, StoredWindow } from '../schedule';
import { createCollecting } from './evidence/createCollecting';
import { createEvidence } from './evidence/createEvidence';
import { ReleasePoliciesService } from './adoption/ReleasePoliciesService';
import { AsksReader } from './asking/AsksReader';
import { OpenAsks } from './asking/OpenAsks';
import { WorkReader } from './asking/WorkReader';
import { AutoApprover } from './autoApproval/AutoApprover';
import { AttachedNews, AttachedWriter } from './attached/AttachedWriter';
import { createApprovals } from './createApprovals';
import { DecisionKeeper } from './decisions/DecisionKeeper';
import { DecisionNews } from './decisions/DecisionNews';
import { DecisionsReader } from './decisions/DecisionsReader';
import { DecisionsStore } from './decisions/DecisionsStore';
import { EvidenceProviders } from './evidence/EvidenceProviders';
import { OwnFactsReader } from './evaluate/OwnFactsReader';
import { PastReadiness } from './readiness/PastReadiness';
import { ReadinessGuard } from './readiness/ReadinessGuard';
import { ReadinessReader } from './readiness/ReadinessReader';
import { ReadinessService } from './readiness/ReadinessService';
import { PartyReader } from './parties/PartyReader';
import { VerdictHistory } from './readiness/VerdictHistory';
import { GateRegistry } from './gates/GateRegistry';
import { ApprovedPoliciesStore } from './policies/ApprovedPoliciesStore';
import { createPolicies } from './policies/createPolicies';
import { PolicyPreviewer } from './readiness/PolicyPreviewer';
import { createRisks } from './risks/createRisks';
import { createReviews } from './reviews/createReviews';
import { ReviewsStore } from './reviews/ReviewsStore';
import { tellDecisions } from './reviews/tellDecisions';
import { createReadinessHandlers } from './router';
import { PolicyProgressReader } from './readiness/PolicyProgressReader';
import { OwnVerdictsStore } from './verdicts/OwnVerdictsStore';
import { ReadinessEvaluator } from './verdicts/ReadinessEvaluator';
import { ReadinessRows } from './verdicts/ReadinessRows';
import { RequiredReleasesStore } from './verdicts/RequiredReleasesStore';
import { startTurning } from './verdicts/startTurning';
import { StoredVerdicts } from './verdicts/StoredVerdicts';
import { VerdictChangesStore } from './verdicts/VerdictChangesStore';
import { startsTouchedBy, VerdictMarks } from './verdicts/VerdictMarks';
import { VerdictNews } from './verdicts/VerdictNews';
import { VerdictTurner } from './verdicts/VerdictTurner';
import { VoteKeeper, VoteNews } from './voting/VoteKeeper';
import { createWaivers } from './waivers/createWaivers';

/** @internal */
export type GovernanceNews = VerdictNews &
  VoteNews &
  AttachedNews &
  DecisionNews;

/** @internal */
export interface GovernanceRoomOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  dependencies: DependenciesRoom;
  gates: GateRegistry;
  lifecycle: LifecycleService;
  logger: LoggerService;
  /** What tells people of verdicts, of votes, and of what is done beside releases. */
  news: GovernanceNews;
  platform: Platform;
  providers: EvidenceProviders;
  releases: ReleasesRoom;
  rootLifecycle: RootLifecycleService;
  schedule: ScheduleRoom;
  scheduler: SchedulerService;
}

/**
 * What a release must meet, and who lets it go on all the same.
 *
 * @internal
 */
export function createGovernanceRoom(options: GovernanceRoomOptions) {
  const { db, platform, releases, schedule } = options;
  const own = new OwnVerdictsStore(db);
  const required = new RequiredReleasesStore(db);
  const changes = new VerdictChangesStore(db);
  const stores = { own, required, changes, releases: releases.store };
  const approved = new ApprovedPoliciesStore(db);
  const onMarked: (() => void)[] = [];
  const wake = () => onMarked.forEach(one => one());
  const marks = new VerdictMarks({
    ...stores,
    approved,
    onMarked: wake,
  });
  const writer = new AttachedWriter({
    ...platform,
    releases: releases.store,
    news: options.news,
  });
  const evidence = createEvidence({
    ...options,
    writer,
    dependencies: options.dependencies.dependencies,
    evidenceStored: (...stored) => marks.evidenceStored(...stored),
  });
  const decisions = new DecisionsStore(db);
  const reviewsStore = new ReviewsStore(db);
  const witness = tellDecisions(reviewsStore, options.news);
  const decisionKeeper = new DecisionKeeper({
    ...platform,
    releases: releases.store,
    store: decisions,
    witness,
    written: (tx, id) => marks.releaseAttached(tx, id),
  });
  const policies = createPolicies({
    ...options,
    ...platform,
    approved,
    decisions,
    dependencies: options.dependencies.dependencies,
    entities: releases.entities,
    witness: marks,
  });
  const approvals = createApprovals({
    ...options,
    writer,
    dependencies: options.dependencies.dependencies,
    marks,
    approversNamed: () => policies.approversNamed(),
  });
  policies.policies.listen(async () => {
    const { refs } = await policies.approversNamed();
    const tickers = await policies.tickersNamed();
    await approvals.members.renewSoon([...new Set([...refs, ...tickers])]);
  });
  const risks = createRisks({ ...platform, ...releases, db, writer, releases });
  const evaluator = new ReadinessEvaluator({
    ...options,
    ...stores,
    gatesOf: policies.gatesOf,
    facts: new OwnFactsReader({
      releases: releases.store,
      evidence: evidence.queries,
      approvals: approvals.approvals,
      checklists: approvals.checklists,
      reviewed: new DecisionsReader({
        db,
        store: decisions,
        departures: schedule.comingDepartures,
      }),
      risks: risks.store,
      workingDays: () => schedule.workingCalendar.workingDays(),
      dependencies: options.dependencies.dependencies,
      decisions: schedule.decisions,
      conflicts: schedule.conflicts,
    }),
    outbox: platform.outbox,
    decisions: decisionKeeper,
    membersAsked: refs => approvals.members.wantUnread(refs),
    onMoving: wake,
  });
  const shownVerdicts = new StoredVerdicts(db);
  const reader = new ReadinessReader({
    ...stores,
    evaluator,
    rows: new ReadinessRows(db),
    reading: releases.reader,
  });
  const readiness = new ReadinessService({
    reader,
    members: approvals.membersStore,
    mayUpdate: (...asked) =>
      releases.authorizer.isPermitted(releaseUpdatePermission, ...asked),
    isPartyTo: (...asked) => approvals.approvals.isPartyTo(...asked),
  });
  const voting = approvals.voting({ evaluator, gatesOf: policies.gatesOf });
  const approver = new AutoApprover({
    ...options,
    ...platform,
    own,
    stored: shownVerdicts,
    gatesOf: policies.gatesOf,
    lifecycle: releases.lifecycle,
    releases: releases.store,
  });
  const turner = new VerdictTurner({
    ...options,
    own,
    evaluator,
    moveOn: now => approver.moveOn(now),
  });
  releases.commits.listen(() => turner.wake());
  onMarked.push(() => turner.wake());
  const collecting = createCollecting({
    ...options,
    store: evidence.store,
    releases: releases.queries,
    evidenceStored: (...stored) => marks.evidenceStored(...stored),
  });
  const waivers = createWaivers({
    ...options,
    writer,
    gatesOf: policies.gatesOf,
    isPartyTo: (...asked) => approvals.approvals.isPartyTo(...asked),
  });
  const releasePolicies = new ReleasePoliciesService({
    ...releases,
    approved,
    evaluator,
    gatesOf: policies.gatesOf,
    isPartyTo: (...asked) => approvals.approvals.isPartyTo(...asked),
  });
  const previewer = new PolicyPreviewer({
    ...policies,
    authorize: credentials =>
      platform.guardPermission(policyManagePermission, credentials),
    evaluator,
    reader: releases.reader,
    registry: options.gates,
  });
  const progress = new PolicyProgressReader({
    ...policies,
    own,
    reader: releases.reader,
  });
  const reviews = createReviews({
    ...options,
    store: reviewsStore,
    decisions,
    dependencies: options.dependencies.dependencies,
    keeper: decisionKeeper,
    marks,
    readiness: reader,
    risks: risks.store,
    ticks: approvals.ticks,
    verdicts: shownVerdicts,
    witness,
    writer,
    invited: refs => approvals.members.wantUnread(refs),
  });
  const attached = [
    waivers.store,
    approvals.votes,
    approvals.ticks,
    evidence.manual,
    risks.store,
    reviews.notes,
    decisions,
  ];
  const jobs: Job[] = [
    { start: () => policies.applyConfigured() },
    approvals.job,
    collecting.job,
    {
      start: () => startTurning({ ...options, ...stores, evaluator, turner }),
    },
  ];

  return {
    asks: new AsksReader({ ...releases, db }),
    work: new WorkReader({ ...releases, db }),
    openAsks: new OpenAsks(db),
    parties: new PartyReader({
      ...approvals,
      store: approvals.membersStore,
    }),
    required,
    /** Selects the ids of the releases whose planned start a window may decide on. */
    idsTouchedBy: (window: StoredWindow, now: Date) =>
      idsStarting(db, startsTouchedBy(window, now)),
    readiness: reader,
    policies: policies.gatesOf,
    unplannedPolicies: policies.unplanned,
    policiesInForce: policies.inForce,
    providersHealth: collecting.health,
    countDue: () => own.countDue(new Date()),
    marks,
    stored: shownVerdicts,
    guard: new ReadinessGuard(reader),
    waivers: waivers.service,
    reviews: reviews.agendas,
    reviewCalendar: reviews.calendar,
    reviewWork: reviews.work,
    risks: risks.keeper,
    evidence: evidence.recorder,
    ingest: evidence.ingest,
    sources: evidence.sources,
    approvalGuard: voting.guard,
    selectingTags: () => policies.selectingTags(),
    contentWarnings: async (
      ...told: Parameters<VoteKeeper['contentWarnings']>
    ) => [
      ...(await approvals.keeper.contentWarnings(...told)),
      ...(await decisionKeeper.contentWarnings(...told)),
    ],
    contentChanged: async (
      ...told: Parameters<VoteKeeper['contentChanged']>
    ) => {
      await approvals.keeper.contentChanged(...told);
      await decisionKeeper.contentChanged(...told);
    },
    attachedSubjects: async (id: string) =>
      (await Promise.all(attached.map(store => store.headsOf(id)))).flat(),
    handlers: {
      ...voting.handlers,
      ...evidence.handlers,
      ...risks.handlers,
      ...reviews.handlers,
      ...policies.handlers,
      previewPolicy: ({ credentials, body }) =>
        previewer.preview(credentials, body),
      getPolicyProgress: ({ credentials, params }) =>
        progress.progress(credentials, params.id),
      ...createReadinessHandlers({
        readiness,
        reading: releases.reader,
        history: new VerdictHistory({ ...stores, reading: releases.reader }),
        past: new PastReadiness({ ...stores, reading: releases.reader }),
      }),
      ...waivers.handlers,
      getReleasePolicies: ({ credentials, params }) =>
        releasePolicies.get(credentials, params.id),
      adoptPolicies: request =>
        releasePolicies.adopt(request, request.params.id, request.body),
    },
    jobs,
    ledgerSubjects: [policies.store, reviews.store, ...attached],
    health: async () => ({
      verdicts: { status: 'ok', waiting: await own.countDue(new Date()) },
    }),
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type GovernanceRoom = ReturnType<typeof createGovernanceRoom>;
