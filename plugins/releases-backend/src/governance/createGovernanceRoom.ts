import {
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DependenciesRoom } from '../dependencies';
import { Job, Platform, Room } from '../platform';
import { ReleasesRoom } from '../releases';
import { ScheduleRoom } from '../schedule';
import { EvidenceCollector } from './evidence/EvidenceCollector';
import { EvidenceProviders } from './evidence/EvidenceProviders';
import { EvidenceStore } from './evidence/EvidenceStore';
import { startCollecting } from './evidence/startCollecting';
import { OwnFactsReader } from './evaluate/OwnFactsReader';
import { ReadinessGuard } from './readiness/ReadinessGuard';
import { ReadinessService } from './readiness/ReadinessService';
import { GateRegistry } from './gates/GateRegistry';
import { createReadinessHandlers } from './router';
import { OwnVerdictsStore } from './verdicts/OwnVerdictsStore';
import { ReadinessEvaluator } from './verdicts/ReadinessEvaluator';
import { ReadinessRows } from './verdicts/ReadinessRows';
import { RequiredReleasesStore } from './verdicts/RequiredReleasesStore';
import { startTurning } from './verdicts/startTurning';
import { StoredVerdicts } from './verdicts/StoredVerdicts';
import { VerdictChangesStore } from './verdicts/VerdictChangesStore';
import { VerdictHistory } from './verdicts/VerdictHistory';
import { VerdictMarks } from './verdicts/VerdictMarks';
import { VerdictTurner } from './verdicts/VerdictTurner';
import { WaiversService } from './waivers/WaiversService';
import { WaiversStore } from './waivers/WaiversStore';

/** @internal */
export interface GovernanceRoomOptions {
  db: Knex;
  dependencies: DependenciesRoom;
  gates: GateRegistry;
  lifecycle: LifecycleService;
  logger: LoggerService;
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
  const evidence = new EvidenceStore(db);
  const stores = { own, required, changes, releases: releases.store };
  const evaluator = new ReadinessEvaluator({
    ...options,
    ...stores,
    facts: new OwnFactsReader({
      releases: releases.store,
      evidence,
      dependencies: options.dependencies.dependencies,
      decisions: schedule.decisions,
      conflicts: schedule.conflicts,
    }),
    outbox: platform.outbox,
  });
  const readiness = new ReadinessService({
    ...stores,
    evaluator,
    rows: new ReadinessRows(db),
    reading: releases.reader,
  });
  const turner = new VerdictTurner({ ...options, own, evaluator });
  releases.commits.listen(() => turner.wake());
  const marks = new VerdictMarks({
    ...stores,
    onMarked: () => turner.wake(),
  });
  const collector = new EvidenceCollector({
    ...options,
    store: evidence,
    releases: releases.queries,
    evidenceStored: (...stored) => marks.evidenceStored(...stored),
  });
  const waiversStore = new WaiversStore(db, id => releases.store.subjectOf(id));
  const waivers = new WaiversService({
    ...releases,
    ...platform,
    store: waiversStore,
    releases: releases.store,
    windows: schedule.windows,
  });
  const jobs: Job[] = [
    {
      start: () =>
        startCollecting({
          ...options,
          providers: options.providers,
          collector,
        }),
    },
    {
      start: () => startTurning({ ...options, ...stores, evaluator, turner }),
    },
  ];

  return {
    readiness,
    marks,
    stored: new StoredVerdicts(db),
    guard: new ReadinessGuard(readiness),
    waivers,
    handlers: {
      ...createReadinessHandlers({
        readiness,
        reading: releases.reader,
        history: new VerdictHistory(stores),
      }),
      grantWaiver: request =>
        waivers.grant(request, request.params.id, request.body),
      revokeWaiver: request =>
        waivers.revoke(request, request.params.id, request.params.windowId),
    },
    jobs,
    ledgerSubjects: [waiversStore],
    health: async () => ({
      verdicts: { status: 'ok', waiting: await own.countDue(new Date()) },
    }),
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type GovernanceRoom = ReturnType<typeof createGovernanceRoom>;
