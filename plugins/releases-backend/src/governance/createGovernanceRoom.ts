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
import { ReadinessChecks } from './checks/ReadinessChecks';
import { ReadinessGuard } from './evaluate/ReadinessGuard';
import { ReadinessService } from './evaluate/ReadinessService';
import { startRecording } from './history/startRecording';
import { VerdictRecorder } from './history/VerdictRecorder';
import { VerdictsStore } from './history/VerdictsStore';
import { createReadinessHandlers } from './router';
import { WaiversService } from './waivers/WaiversService';
import { WaiversStore } from './waivers/WaiversStore';

/** @internal */
export interface GovernanceRoomOptions {
  checks: ReadinessChecks;
  db: Knex;
  dependencies: DependenciesRoom;
  lifecycle: LifecycleService;
  logger: LoggerService;
  platform: Platform;
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
  const { checks, db, logger, platform, releases, schedule } = options;
  const { dependencies } = options.dependencies;
  const readiness = new ReadinessService({
    facts: releases.store,
    reading: releases.reader,
    dependencies,
    decisions: schedule.decisions,
    checks,
    logger,
  });
  const verdicts = new VerdictsStore(db);
  const recorder = new VerdictRecorder({
    store: verdicts,
    releases: releases.store,
    judge: readiness,
    outbox: platform.outbox,
    logger,
  });
  releases.commits.listen(changed => recorder.releasesChanged(changed));
  const waiversStore = new WaiversStore(db, id => releases.store.subjectOf(id));
  const waivers = new WaiversService({
    ...releases,
    ...platform,
    store: waiversStore,
    releases: releases.store,
    windows: schedule.windows,
  });
  const jobs: Job[] = [
    { start: () => startRecording({ ...options, recorder }) },
  ];

  return {
    readiness,
    guard: new ReadinessGuard(readiness),
    waivers,
    handlers: {
      ...createReadinessHandlers({
        readiness,
        reading: releases.reader,
        verdicts,
      }),
      grantWaiver: request =>
        waivers.grant(request, request.params.id, request.body),
      revokeWaiver: request =>
        waivers.revoke(request, request.params.id, request.params.windowId),
    },
    jobs,
    ledgerSubjects: [waiversStore],
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type GovernanceRoom = ReturnType<typeof createGovernanceRoom>;
