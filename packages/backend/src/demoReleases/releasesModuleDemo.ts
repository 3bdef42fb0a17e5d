import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { releasesServiceRef } from '@slipway/backstage-plugin-releases-node';
import { setTimeout as wait } from 'node:timers/promises';
import { demoReleases } from './demoReleases';
import { seedReleases } from './seedReleases';

const CATALOG_ATTEMPTS = 60;
const CATALOG_PAUSE_MS = 2_000;

/**
 * Fills an empty portal with the demo's releases, once, as soon as the catalog
 * has the demo's components.
 */
export const releasesModuleDemo = createBackendModule({
  pluginId: 'releases',
  moduleId: 'demo',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        releases: releasesServiceRef,
      },
      async init({ auth, catalog, lifecycle, logger, releases }) {
        const stopped = new AbortController();
        lifecycle.addShutdownHook(() => stopped.abort());

        const hasDemoCatalog = async (refs: string[]) => {
          for (let attempt = 0; attempt < CATALOG_ATTEMPTS; attempt += 1) {
            const { items } = await catalog.getEntitiesByRefs(
              { entityRefs: refs, fields: ['metadata.name'] },
              { credentials: await auth.getOwnServiceCredentials() },
            );
            if (items.every(item => item !== undefined)) {
              return true;
            }
            await wait(CATALOG_PAUSE_MS, undefined, { signal: stopped.signal });
          }
          return false;
        };

        lifecycle.addStartupHook(() => {
          seedReleases({
            rows: demoReleases(new Date()),
            credentials: () => auth.getOwnServiceCredentials(),
            hasEntities: hasDemoCatalog,
            releases,
            logger,
          }).catch(error => {
            if (!stopped.signal.aborted) {
              logger.error('The demo releases could not be written', error);
            }
          });
        });
      },
    });
  },
});
