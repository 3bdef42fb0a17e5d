import {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { createOpenApiDocument } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { CalendarService } from './calendar/CalendarService';
import { EntitySummaryService } from './calendar/EntitySummaryService';
import { createCalendarHandlers } from './calendar/router';
import {
  createDependenciesHandlers,
  DependenciesService,
  DependencyRefresher,
  RefreshMetrics,
} from './dependencies';
import { Handlers } from './http/handlers';
import { LedgerService } from './ledger/LedgerService';
import { LedgerStore } from './ledger/LedgerStore';
import { createLedgerHandlers } from './ledger/router';
import { configureGuard } from './permissions/configureGuard';
import { ReleaseAuthorizer } from './permissions/ReleaseAuthorizer';
import { readVersionScheme } from './readVersionScheme';
import { ReadinessChecks } from './readiness/ReadinessChecks';
import { ReadinessGuard } from './readiness/ReadinessGuard';
import { ReadinessService } from './readiness/ReadinessService';
import { createReadinessHandlers } from './readiness/router';
import { EntityChecker } from './releases/EntityChecker';
import { ReleaseActionsService } from './releases/ReleaseActionsService';
import { ReleaseImporter } from './releases/ReleaseImporter';
import { ReleaseNotifier } from './releases/ReleaseNotifier';
import { ReleasesReader } from './releases/ReleasesReader';
import { ReleasesService } from './releases/ReleasesService';
import { ReleasesStore } from './releases/ReleasesStore';
import { createReleasesHandlers } from './releases/router';
import { subjectOf } from './releases/subject';

/** @internal */
export interface RoomsOptions {
  auth: AuthService;
  catalog: CatalogService;
  checks: ReadinessChecks;
  config: RootConfigService;
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

  const authorizeConfigure = configureGuard(options.permissions);
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
  const guard = new ReadinessGuard(readiness);
  const entities = new EntityChecker({ catalog, auth, logger });
  const writing = {
    store,
    ledger,
    authorizer,
    entities,
    notifier,
    versionScheme,
  };

  const calendar = new CalendarService({
    reader,
    dependencies,
    judge: readiness,
  });
  const handlers: Handlers = {
    ...createReleasesHandlers({
      reader,
      service: new ReleasesService({ ...writing, reader, guard }),
      importer: new ReleaseImporter(writing),
      actions: new ReleaseActionsService({ reader, authorizer, guard }),
      ledger,
    }),
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
      },
    }),
    ...createReadinessHandlers({ readiness, reading: reader }),
    ...createCalendarHandlers({
      calendar,
      summary: new EntitySummaryService({
        reader,
        calendar,
        dependencies,
        judge: readiness,
      }),
    }),
    ...createDependenciesHandlers(dependencies),
    getOpenApiDocument: async () => createOpenApiDocument(),
  };

  return {
    handlers,
    refresher,
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
