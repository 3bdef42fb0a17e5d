import {
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  createOpenApiDocument,
  releaseConfigurePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { CalendarService } from './views/calendar/CalendarService';
import { createConflictsRoom } from './schedule/conflicts/createConflictsRoom';
import { createMilestoneTemplatesRoom } from './schedule/milestones/createMilestoneTemplatesRoom';
import { createPlanningRoom } from './schedule/moves/createMoves';
import { createTrainsRoom } from './schedule/trains/createTrainsRoom';
import { createFeedsRoom } from './views/feeds/createFeedsRoom';
import { createTimelineHandlers } from './views/timeline/router';
import { TimelineService } from './views/timeline/TimelineService';
import { TimelineStore } from './views/timeline/TimelineStore';
import { createWindowsRoom } from './schedule/windows/createWindowsRoom';
import { WindowGuard } from './schedule/windows/WindowGuard';
import { WindowsInScope } from './views/calendar/WindowsInScope';
import { EntitySummaryService } from './views/entity/EntitySummaryService';
import { createCalendarHandlers } from './views/calendar/router';
import { readWorkingCalendar } from './schedule/workingCalendar/readWorkingCalendar';
import { WorkingDays } from './schedule/workingCalendar/workingDays';
import {
  createDependenciesHandlers,
  DependenciesService,
  DependencyRefresher,
  RefreshMetrics,
} from './dependencies';
import { Caller, Handlers } from './platform/http/handlers';
import { LedgerService } from './platform/ledger/LedgerService';
import { LedgerStore } from './platform/ledger/LedgerStore';
import { createLedgerHandlers } from './platform/ledger/router';
import { permissionGuard } from './platform/permissions/permissionGuard';
import { ReleaseAuthorizer } from './releases/permissions/ReleaseAuthorizer';
import { readVersionScheme } from './releases/record/readVersionScheme';
import { VerdictRecorder } from './governance/history/VerdictRecorder';
import { VerdictsStore } from './governance/history/VerdictsStore';
import { ReadinessChecks } from './governance/checks/ReadinessChecks';
import { ReadinessGuard } from './governance/evaluate/ReadinessGuard';
import { ReadinessService } from './governance/evaluate/ReadinessService';
import { createReadinessHandlers } from './governance/router';
import { AboardStore } from './releases/store/AboardStore';
import { EntityChecker } from './releases/record/EntityChecker';
import { ReleaseActionsService } from './releases/commands/ReleaseActionsService';
import { ReleaseImporter } from './releases/import/ReleaseImporter';
import { ReleaseNotifier } from './releases/ReleaseNotifier';
import { ReleaseWriter } from './releases/commands/ReleaseWriter';
import { ReleasesReader } from './releases/record/ReleasesReader';
import { ReleasesService } from './releases/commands/ReleasesService';
import { ReleasesStore } from './releases/store/ReleasesStore';
import { createReleasesHandlers } from './releases/router';
import { TransitionGuards } from './releases/commands/TransitionGuards';
import { WaiversService } from './governance/waivers/WaiversService';
import { subjectOf } from './releases/record/subject';

/** @internal */
export interface RoomsOptions {
  auth: AuthService;
  catalog: CatalogService;
  checks: ReadinessChecks;
  config: RootConfigService;
  discovery: DiscoveryService;
  userInfo: UserInfoService;
  db: Knex;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
}

/**
 * Connects the rooms of the backend: each asks the services of others, none
 * reads another's tables.
 *
 * @internal
 */
export function createRooms(options: RoomsOptions) {
  const { auth, catalog, checks, config, db, logger } = options;
  const versionScheme = readVersionScheme(config);

  const guardPermission = permissionGuard(options.permissions);
  const authorizeConfigure = (credentials: Caller) =>
    guardPermission(releaseConfigurePermission, credentials);
  const notifier = new ReleaseNotifier(options);
  const refresher = new DependencyRefresher({
    db,
    catalog,
    auth,
    logger,
    metrics: new RefreshMetrics(options.metrics),
    onChanged: () => notifier.dependenciesChanged(),
  });
  const dependencies = new DependenciesService({
    db,
    refresher,
    authorizeConfigure,
  });

  const authorizer = new ReleaseAuthorizer(
    options.permissions,
    options.permissionsRegistry,
    async refs => {
      const entities = await dependencies.lookup(refs);
      return new Map(refs.map(ref => [ref, entities.get(ref)?.ownerRef]));
    },
  );

  const ledger = new LedgerService(new LedgerStore(db));
  const store = new ReleasesStore(db, dependencies);
  const reader = new ReleasesReader(store, authorizer);
  const readiness = new ReadinessService({
    facts: store,
    reading: reader,
    dependencies,
    checks,
    logger,
  });
  const verdicts = new VerdictsStore(db);
  const verdictRecorder = new VerdictRecorder({
    store: verdicts,
    releases: store,
    judge: readiness,
    logger,
    onChanged: () => notifier.verdictsChanged(),
  });
  notifier.listen(change => {
    if (change.kind === 'releases') {
      verdictRecorder.releasesChanged(change.releases);
    }
  });
  const entities = new EntityChecker({ catalog, auth, logger });
  const windows = createWindowsRoom({
    db,
    dependencies,
    reader,
    ledger,
    entities,
    guardPermission,
    events: options.events,
    logger,
    onChanged: () => notifier.windowsChanged(),
  });
  const workingDays = new WorkingDays(readWorkingCalendar(config));
  const guard = new TransitionGuards([
    new ReadinessGuard(readiness),
    new WindowGuard(windows.decisions),
  ]);
  const writing = {
    store,
    ledger,
    authorizer,
    entities,
    notifier,
    versionScheme,
  };

  const writer = new ReleaseWriter({ ...writing, reader });
  const aboard = new AboardStore(db);
  const trains = createTrainsRoom({
    db,
    dependencies,
    members: {
      aboard: (...of) => aboard.aboard(...of),
      aboardCounts: trainIds => aboard.aboardCounts(trainIds),
      carriers: refs => store.carriers(refs),
      byIds: ids => store.byIds(ids),
    },
    reader,
    writer,
    ledger,
    guardPermission,
    workingDays,
    onChanged: () => notifier.trainsChanged(),
  });
  const templates = createMilestoneTemplatesRoom({
    db,
    reader,
    writer,
    ledger,
    guardPermission,
    workingDays,
  });

  const conflicts = createConflictsRoom({
    ...options,
    releases: store,
    reader,
    authorizer,
    ledger,
    dependencies,
    decisions: windows.decisions,
    guardPermission,
    notifier,
  });
  const planning = createPlanningRoom({
    db,
    reader,
    writer,
    ledger,
    authorizer,
    loader: conflicts.loader,
    conflicts: conflicts.conflicts,
    decisions: windows.decisions,
    workingCalendar: readWorkingCalendar(config),
    trains: trains.trains,
  });

  const windowsInScope = new WindowsInScope({
    windows: windows.decisions,
    dependencies,
  });
  const calendar = new CalendarService({
    reader,
    dependencies,
    windows: windowsInScope,
    trains: trains.calendar,
    conflicts: conflicts.conflicts,
    judge: readiness,
  });
  const timeline = new TimelineService({
    store: new TimelineStore(db),
    reader,
    dependencies,
    windows: windowsInScope,
    judge: readiness,
    conflicts: conflicts.conflicts,
    trainNames: () => trains.trains.names(),
  });
  const feeds = createFeedsRoom({
    ...options,
    calendar,
    dependencies,
    ledger,
    guardPermission,
  });
  const handlers: Handlers = {
    ...createReleasesHandlers({
      reader,
      service: new ReleasesService({
        ...writing,
        writer,
        guard,
        trains: trains.gate,
      }),
      importer: new ReleaseImporter({ ...writing, trains: trains.gate }),
      actions: new ReleaseActionsService({ reader, authorizer, guard }),
      waivers: new WaiversService({
        writer,
        windows: windows.windows,
        guardPermission,
      }),
      ledger,
    }),
    ...windows.handlers,
    ...createTimelineHandlers(timeline),
    ...feeds.handlers,
    ...conflicts.handlers,
    ...planning.handlers,
    ...trains.handlers,
    ...templates.handlers,
    ...createLedgerHandlers({
      ledger,
      authorizeConfigure,
      heads: async function* heads() {
        for await (const batch of store.revisions()) {
          yield batch.map(({ id, revision }) => ({
            subject: subjectOf(id),
            length: revision,
          }));
        }
        yield await windows.windows.heads();
        yield await feeds.feeds.heads();
        yield* conflicts.heads();
        yield* trains.trains.heads();
        yield* templates.templates.heads();
      },
    }),
    ...createReadinessHandlers({ readiness, reading: reader, verdicts }),
    ...createCalendarHandlers({
      calendar,
      summary: new EntitySummaryService({
        reader,
        calendar,
        dependencies,
        judge: readiness,
        conflicts: conflicts.conflicts,
      }),
    }),
    ...createDependenciesHandlers(dependencies),
    getOpenApiDocument: async () => createOpenApiDocument(),
  };

  return {
    handlers,
    feedRouter: feeds.router,
    refresher,
    applyConfiguredWindows: windows.applyConfigured,
    windowAnnouncer: windows.announcer,
    conflictRecomputer: conflicts.recomputer,
    verdictRecorder,
    snapshot: () => dependencies.snapshot(),
    getPermissionResources: async (ids: string[]) => {
      const releases = await store.byIds(ids);
      const resources = await authorizer.toResources(releases);
      return ids.map(
        id => resources[releases.findIndex(release => release.id === id)],
      );
    },
  };
}
