import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  createOpenApiDocument,
  releaseConfigurePermission,
  releasesPermissions,
} from '@slipway/backstage-plugin-releases-common';
import {
  releasesEvidenceProviderExtensionPoint,
  releasesGateTypeExtensionPoint,
  releasesIntakeExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { createRooms } from './createRooms';
import { EvidenceProviders, GateRegistry } from './governance';
import { INTAKE_PATH, SourceTypes } from './intake';
import {
  createHealthRouter,
  createLedgerHandlers,
  createRouter,
  Handlers,
  HEALTH_PATH,
  LedgerVerificationStore,
  LedgerVerifier,
  openDatabase,
  RequestMetrics,
  Room,
} from './platform';
import { releaseResourceRef, releaseRules } from './releases';
import { FEED_PATH } from './views';

/**
 * Stores release records, derives dependencies from the catalog, and judges
 * readiness.
 *
 * @public
 */
export const releasesPlugin = createBackendPlugin({
  pluginId: 'releases',
  register(env) {
    const gates = new GateRegistry();
    env.registerExtensionPoint(releasesGateTypeExtensionPoint, gates);
    const providers = new EvidenceProviders();
    env.registerExtensionPoint(
      releasesEvidenceProviderExtensionPoint,
      providers,
    );

    const sourceTypes = new SourceTypes();
    env.registerExtensionPoint(releasesIntakeExtensionPoint, sourceTypes);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { httpRouter, logger, permissionsRegistry } = services;
        const db = await openDatabase(services.database);
        const {
          platform,
          releases,
          dependencies,
          schedule,
          governance,
          intake,
          delivery,
          notices,
          views,
        } = createRooms({ ...services, db, gates, providers, sourceTypes });
        const rooms: Room[] = [
          releases,
          dependencies,
          schedule,
          governance,
          intake,
          delivery,
          notices,
          views,
        ];
        const subjects = rooms.flatMap(
          ({ ledgerSubjects = [] }) => ledgerSubjects,
        );
        const heads = () => platform.journal.heads(subjects);
        const verifier = new LedgerVerifier({
          store: new LedgerVerificationStore(db),
          ledger: platform.ledger,
          heads,
          count: () => platform.journal.countHeads(subjects),
          logger,
        });
        services.lifecycle.addShutdownHook(() => verifier.stop());
        const handlers = {
          ...releases.handlers,
          ...dependencies.handlers,
          ...schedule.handlers,
          ...governance.handlers,
          ...intake.handlers,
          ...delivery.handlers,
          ...views.handlers,
          ...createLedgerHandlers({
            ledger: platform.ledger,
            authorizeConfigure: credentials =>
              platform.guardPermission(releaseConfigurePermission, credentials),
            verifier,
            heads,
          }),
          getOpenApiDocument: async () => createOpenApiDocument(),
        } satisfies Required<Handlers>;

        permissionsRegistry.addResourceType({
          resourceRef: releaseResourceRef,
          permissions: releasesPermissions.filter(permission =>
            isResourcePermission(permission),
          ),
          rules: Object.values(releaseRules),
          getResources: releases.permissionResources,
        });
        permissionsRegistry.addPermissions(
          releasesPermissions.filter(
            permission => !isResourcePermission(permission),
          ),
        );

        for (const path of [HEALTH_PATH, FEED_PATH, INTAKE_PATH]) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        httpRouter.use(
          createRouter(handlers, {
            httpAuth: services.httpAuth,
            auditor: services.auditor,
            metrics: new RequestMetrics(services.metrics),
            idempotency: platform.idempotency,
            logger,
            others: [
              createHealthRouter({ rooms, logger }),
              views.feedRouter,
              intake.router,
            ],
          }),
        );
        const jobs = [platform, ...rooms].flatMap(({ jobs: own = [] }) => own);
        for (const job of jobs) {
          await job.start();
        }
      },
    });
  },
});
