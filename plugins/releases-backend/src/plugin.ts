import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { releasesPermissions } from '@slipway/backstage-plugin-releases-common';
import {
  ReadinessCheck,
  releasesReadinessCheckExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { FEED_PATH } from './views/feeds/feedRouter';
import { readConfiguredWindows } from './schedule/windows/ConfiguredWindows';
import { startRecomputing } from './schedule/conflicts/startRecomputing';
import { createRooms } from './createRooms';
import { createRouter } from './platform/http/createRouter';
import { forgetOldAnswers } from './platform/http/forgetOldAnswers';
import { createHealthRouter, HEALTH_PATH } from './platform/http/healthRouter';
import { IdempotencyStore } from './platform/http/IdempotencyStore';
import { RequestMetrics } from './platform/http/RequestMetrics';
import { openDatabase } from './platform/database/migrate';
import { startRefreshTriggers } from './dependencies';
import { releaseRules } from './releases/permissions/conditions';
import { releaseResourceRef } from './releases/permissions/releaseResource';
import { startRecording } from './governance/history/startRecording';
import { ReadinessChecks } from './governance/checks/ReadinessChecks';

/**
 * Stores release records, derives dependencies from the catalog, and judges
 * readiness.
 *
 * @public
 */
export const releasesPlugin = createBackendPlugin({
  pluginId: 'releases',
  register(env) {
    const checks = new ReadinessChecks();
    env.registerExtensionPoint(releasesReadinessCheckExtensionPoint, {
      addCheck: (check: ReadinessCheck) => checks.add(check),
    });

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
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { httpRouter, logger, permissionsRegistry, scheduler } = services;
        const configuredWindows = readConfiguredWindows(services.config);
        const db = await openDatabase(services.database);
        const rooms = createRooms({ ...services, db, checks });

        permissionsRegistry.addResourceType({
          resourceRef: releaseResourceRef,
          permissions: releasesPermissions.filter(permission =>
            isResourcePermission(permission),
          ),
          rules: Object.values(releaseRules),
          getResources: rooms.getPermissionResources,
        });
        permissionsRegistry.addPermissions(
          releasesPermissions.filter(
            permission => !isResourcePermission(permission),
          ),
        );

        await rooms.applyConfiguredWindows(configuredWindows);
        await rooms.windowAnnouncer.schedule(scheduler);

        const idempotency = new IdempotencyStore(db);
        httpRouter.use(
          createHealthRouter({ snapshot: rooms.snapshot, logger }),
        );
        httpRouter.addAuthPolicy({
          path: HEALTH_PATH,
          allow: 'unauthenticated',
        });
        httpRouter.use(rooms.feedRouter);
        httpRouter.addAuthPolicy({ path: FEED_PATH, allow: 'unauthenticated' });
        httpRouter.use(
          createRouter(rooms.handlers, {
            httpAuth: services.httpAuth,
            auditor: services.auditor,
            metrics: new RequestMetrics(services.metrics),
            idempotency,
          }),
        );
        await forgetOldAnswers({ idempotency, scheduler, logger });
        startRecomputing({ ...services, recomputer: rooms.conflictRecomputer });
        startRecording({ ...services, recorder: rooms.verdictRecorder });
        await startRefreshTriggers({ ...services, refresher: rooms.refresher });
      },
    });
  },
});
