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
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { createDependenciesRoom, DependenciesRoom } from './dependencies';
import { createDeliveryRoom, DeliveryRoom } from './delivery';
import {
  createGovernanceRoom,
  GovernanceRoom,
  EvidenceProviders,
  GateRegistry,
} from './governance';
import { createIntakeRoom, IntakeRoom, SourceTypes } from './intake';
import { createNoticesRoom, NoticesRoom } from './notices';
import { createPlatform } from './platform';
import { createReleasesRoom, ReleasesRoom, TransitionGuards } from './releases';
import { createScheduleRoom, ScheduleRoom } from './schedule';
import { createViewsRoom } from './views';

/** @internal */
export interface RoomsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  discovery: DiscoveryService;
  events: EventsService;
  gates: GateRegistry;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  providers: EvidenceProviders;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  signals: SignalsService;
  sourceTypes: SourceTypes;
  userInfo: UserInfoService;
}

/** What lower rooms ask once all rooms are made. */
interface UpperRooms {
  dependencies: DependenciesRoom;
  schedule: ScheduleRoom;
  governance: GovernanceRoom;
  intake: IntakeRoom;
  delivery: DeliveryRoom;
  notices: NoticesRoom;
  guards: TransitionGuards;
}

/**
 * Makes the rooms of the plugin, the lower ones first, and hands those what
 * they ask of upper ones.
 *
 * @internal
 */
export function createRooms(options: RoomsOptions) {
  const upper = {} as UpperRooms;
  const platform = createPlatform(options);
  const releases: ReleasesRoom = createReleasesRoom({
    ...options,
    platform,
    ports: {
      dependencies: {
        componentRefsIn: filter =>
          upper.dependencies.dependencies.componentRefsIn(filter),
        providerRefsOf: refs =>
          upper.dependencies.dependencies.providerRefsOf(refs),
        consumerRefsOf: refs =>
          upper.dependencies.dependencies.consumerRefsOf(refs),
      },
      ownersOf: async refs => {
        const entities = await upper.dependencies.dependencies.lookup(refs);
        return new Map(refs.map(ref => [ref, entities.get(ref)?.ownerRef]));
      },
      guard: {
        blockers: (...asked) => upper.guards.blockers(...asked),
      },
      policies: {
        left: changes => upper.governance.policies.left(changes),
      },
      approval: {
        prepare: (...asked) => upper.governance.approvalGuard.prepare(...asked),
        prepareAll: (...asked) =>
          upper.governance.approvalGuard.prepareAll(...asked),
        warnings: (...asked) =>
          upper.governance.approvalGuard.warnings(...asked),
        pending: (...asked) => upper.governance.approvalGuard.pending(...asked),
      },
      trains: { check: (...asked) => upper.schedule.trainGate.check(...asked) },
      milestoneMover: () => upper.schedule.milestoneMover(),
      material: {
        selectingTags: () => upper.governance.selectingTags(),
        contentWarnings: (...told) => upper.governance.contentWarnings(...told),
        contentChanged: (...told) => upper.governance.contentChanged(...told),
        waiversEnded: (...told) =>
          upper.governance.waivers.waiversEnded(...told),
      },
      risks: {
        risksListed: (...told) => upper.governance.risks.risksListed(...told),
      },
      witness: {
        releasesWritten: async (...written) => {
          await upper.governance.marks.releasesWritten(...written);
          await upper.intake.marks.releasesWritten(...written);
        },
        releaseAttached: (...written) =>
          upper.governance.marks.releaseAttached(...written),
      },
      news: {
        releasesDecided: (...told) =>
          upper.notices.collector.releasesDecided(...told),
      },
      attachedSubjects: async id => [
        ...(await upper.governance.attachedSubjects(id)),
        ...(await upper.intake.attachedSubjects(id)),
        ...(await upper.delivery.attachedSubjects(id)),
      ],
    },
  });
  const dependencies = createDependenciesRoom({
    ...options,
    platform,
    witness: {
      entitiesWritten: async (...written) => {
        await upper.governance.marks.entitiesWritten(...written);
        await upper.intake.marks.entitiesWritten(...written);
      },
    },
    onChanged: () => upper.schedule.everythingChanged(),
  });
  const schedule = createScheduleRoom({
    ...options,
    platform,
    releases,
    dependencies,
    witness: {
      windowsWritten: async (tx, windows, actor) => {
        await upper.governance.marks.windowsWritten(tx, windows);
        await upper.notices.collector.windowsWritten(tx, windows, actor);
      },
      conflictsWritten: (...written) =>
        upper.governance.marks.conflictsWritten(...written),
    },
  });
  const governance = createGovernanceRoom({
    ...options,
    platform,
    releases,
    dependencies,
    schedule,
    news: {
      verdictsWritten: (...written) =>
        upper.notices.collector.verdictsWritten(...written),
      votesVoided: (...told) => upper.notices.collector.votesVoided(...told),
      decisionTaken: (...told) =>
        upper.notices.collector.decisionTaken(...told),
      releaseTouched: (...told) =>
        upper.notices.collector.releaseTouched(...told),
    },
  });
  const delivery = createDeliveryRoom({
    ...options,
    platform,
    releases,
    dependencies,
    schedule,
    governance,
  });
  const intake = createIntakeRoom({
    ...options,
    platform,
    releases,
    dependencies,
    governance,
    deployments: delivery.recorder,
  });
  const notices = createNoticesRoom({
    ...options,
    platform,
    releases,
    schedule,
    governance,
  });
  const guards = new TransitionGuards([governance.guard, schedule.windowGuard]);
  Object.assign(upper, {
    dependencies,
    schedule,
    governance,
    intake,
    delivery,
    notices,
    guards,
  });
  const views = createViewsRoom({
    ...options,
    platform,
    releases,
    dependencies,
    schedule,
    governance,
    notificationsHealth: notices.notificationsHealth,
  });
  return {
    platform,
    releases,
    dependencies,
    schedule,
    governance,
    intake,
    delivery,
    notices,
    views,
  };
}
