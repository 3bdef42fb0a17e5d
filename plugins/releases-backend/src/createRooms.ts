import {
  AuthService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { createDependenciesRoom, DependenciesRoom } from './dependencies';
import {
  createGovernanceRoom,
  GovernanceRoom,
  ReadinessChecks,
} from './governance';
import { createPlatform } from './platform';
import { createReleasesRoom, ReleasesRoom, TransitionGuards } from './releases';
import { createScheduleRoom, ScheduleRoom } from './schedule';
import { createViewsRoom } from './views';

/** @internal */
export interface RoomsOptions {
  auth: AuthService;
  catalog: CatalogService;
  checks: ReadinessChecks;
  config: RootConfigService;
  db: Knex;
  discovery: DiscoveryService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/**
 * Makes the rooms of the plugin, the lower ones first, and hands those what
 * they ask of upper ones.
 *
 * @internal
 */
export function createRooms(options: RoomsOptions) {
  let dependencies: DependenciesRoom;
  let schedule: ScheduleRoom;
  let governance: GovernanceRoom;
  let guards: TransitionGuards;
  const platform = createPlatform(options);
  const releases: ReleasesRoom = createReleasesRoom({
    ...options,
    platform,
    ports: {
      dependencies: {
        componentRefsIn: filter =>
          dependencies.dependencies.componentRefsIn(filter),
        providerRefsOf: refs => dependencies.dependencies.providerRefsOf(refs),
        consumerRefsOf: refs => dependencies.dependencies.consumerRefsOf(refs),
      },
      ownersOf: async refs => {
        const entities = await dependencies.dependencies.lookup(refs);
        return new Map(refs.map(ref => [ref, entities.get(ref)?.ownerRef]));
      },
      guard: {
        blockers: (...asked) => guards.blockers(...asked),
      },
      trains: { check: (...asked) => schedule.trainGate.check(...asked) },
      material: {
        waiversEnded: (...told) => governance.waivers.waiversEnded(...told),
      },
      attachedSubjects: id => governance.waivers.headsOf(id),
    },
  });
  dependencies = createDependenciesRoom({
    ...options,
    platform,
    onChanged: () => schedule.everythingChanged(),
  });
  schedule = createScheduleRoom({
    ...options,
    platform,
    releases,
    dependencies,
  });
  governance = createGovernanceRoom({
    ...options,
    platform,
    releases,
    dependencies,
    schedule,
  });
  guards = new TransitionGuards([governance.guard, schedule.windowGuard]);
  const views = createViewsRoom({
    ...options,
    platform,
    releases,
    dependencies,
    schedule,
    governance,
  });
  return { platform, releases, dependencies, schedule, governance, views };
}
