import {
  AuthService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { releaseConfigurePermission } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Job, Platform, Room } from '../platform';
import { DependenciesService } from './DependenciesService';
import {
  DependencyRefresher,
  RefreshWitness,
} from './refresh/DependencyRefresher';
import { RefreshMetrics } from './refresh/RefreshMetrics';
import { startRefreshTriggers } from './refresh/startRefreshTriggers';
import { createDependenciesHandlers } from './router';

/** @internal */
export interface DependenciesRoomOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  platform: Platform;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  /** Sees what a refresh writes, in its transaction. */
  witness: RefreshWitness;
  /** Called after a refresh that changed something; must not fail. */
  onChanged: () => void;
}

/**
 * Who depends on whom, as the catalog says.
 *
 * @internal
 */
export function createDependenciesRoom(options: DependenciesRoomOptions) {
  const { platform } = options;
  const refresher = new DependencyRefresher({
    ...options,
    metrics: new RefreshMetrics(options.metrics),
    outbox: platform.outbox,
  });
  const dependencies = new DependenciesService({
    db: options.db,
    refresher,
    authorizeConfigure: credentials =>
      platform.guardPermission(releaseConfigurePermission, credentials),
  });
  const jobs: Job[] = [
    { start: () => startRefreshTriggers({ ...options, refresher }) },
  ];
  return {
    dependencies,
    handlers: createDependenciesHandlers(dependencies),
    jobs,
    health: async () => {
      const snapshot = await dependencies.snapshot();
      return {
        dependencies: snapshot
          ? { status: 'ok', snapshotAt: snapshot.at }
          : { status: 'no_snapshot_yet' },
      };
    },
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type DependenciesRoom = ReturnType<typeof createDependenciesRoom>;
