import {
  AuthService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DependenciesRoom } from '../dependencies';
import { GovernanceRoom } from '../governance';
import { Job, Platform, Room } from '../platform';
import { ReleasesRoom } from '../releases';
import { ScheduleRoom } from '../schedule';
import { EnvironmentDirectory } from './environments/EnvironmentDirectory';
import { readEnvironments } from './environments/readEnvironments';
import { DeploymentFactsReader } from './flags/DeploymentFactsReader';
import { createGate } from './gate/createGate';
import { ReleaseMatcher } from './matching/ReleaseMatcher';
import { MatrixReader } from './matrix/MatrixReader';
import { MatrixService } from './matrix/MatrixService';
import { ReleaseMover } from './moves/ReleaseMover';
import { DeploymentQueries } from './record/DeploymentQueries';
import { DeploymentsStore } from './record/DeploymentsStore';
import { RunningVersions } from './record/RunningVersions';
import { DeploymentPresenter } from './recording/DeploymentPresenter';
import { DeploymentRecorder } from './recording/DeploymentRecorder';
import { DeploymentsService } from './recording/DeploymentsService';

/** @internal */
export interface DeliveryRoomOptions {
  auth: AuthService;
  config: RootConfigService;
  db: Knex;
  dependencies: DependenciesRoom;
  governance: GovernanceRoom;
  logger: LoggerService;
  platform: Platform;
  releases: ReleasesRoom;
  rootLifecycle: RootLifecycleService;
  schedule: ScheduleRoom;
  scheduler: SchedulerService;
}

/**
 * What was deployed where, and whether it is what was planned.
 *
 * @internal
 */
export function createDeliveryRoom(options: DeliveryRoomOptions) {
  const { db, governance, platform, releases, schedule, scheduler } = options;
  const { dependencies } = options.dependencies;
  const store = new DeploymentsStore(db);
  const queries = new DeploymentQueries(db);
  const running = new RunningVersions(db);
  const environments = new EnvironmentDirectory({
    db,
    configured: readEnvironments(options.config),
    dependencies,
  });
  const presenter = new DeploymentPresenter(releases);
  const mover = new ReleaseMover({
    ...options,
    ...platform,
    gatesOf: governance.policies,
    lifecycle: releases.lifecycle,
    releases: releases.store,
    store,
  });
  const recorder = new DeploymentRecorder({
    ...platform,
    facts: new DeploymentFactsReader({
      ...platform,
      decisions: schedule.decisions,
      policies: governance.unplannedPolicies,
      releases: releases.store,
      running,
      tierOf: environment => environments.tierOf(environment),
    }),
    matcher: new ReleaseMatcher(releases),
    presenter,
    running,
    store,
    onMoving: deployment => mover.moveWith(deployment),
  });
  const service = new DeploymentsService({
    ...platform,
    ...releases,
    presenter,
    queries,
    recorder,
    store,
  });
  const matrix = new MatrixService({
    ...releases,
    dependencies,
    environments,
    matrix: new MatrixReader(db),
  });
  const jobs: Job[] = [
    {
      start: () =>
        options.rootLifecycle.addStartupHook(() =>
          scheduler.scheduleTask({
            id: 'releases-deployments',
            frequency: { seconds: 30 },
            timeout: { minutes: 5 },
            fn: () => mover.moveOn(),
          }),
        ),
    },
  ];

  return {
    recorder,
    environments,
    attachedSubjects: (releaseId: string) => store.headsOf(releaseId),
    handlers: {
      listDeployments: ({ credentials, query }) =>
        service.list(credentials, query),
      recordDeployment: request => service.record(request, request.body),
      getDeployment: ({ credentials, params }) =>
        service.get(credentials, params.id),
      updateDeployment: request =>
        service.change(request, request.params.id, request.body),
      reviewDeployment: request =>
        service.review(request, request.params.id, request.body),
      listEnvironments: async () => ({ items: await environments.list() }),
      getEnvironmentMatrix: ({ credentials, query }) =>
        matrix.page(credentials, query),
      ...createGate(options).handlers,
    },
    jobs,
    ledgerSubjects: [store],
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type DeliveryRoom = ReturnType<typeof createDeliveryRoom>;
