import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { releasesServiceRef } from '@slipway/backstage-plugin-releases-node';
import { createCollators } from './createCollators';
import { readSettings } from './readSettings';

/**
 * Adds releases, windows, trains and reviews to the search of the portal.
 *
 * @public
 */
export const searchModuleReleases = createBackendModule({
  pluginId: 'search',
  moduleId: 'releases-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        releases: releasesServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, indexRegistry, releases, scheduler }) {
        const { schedule, path } = readSettings(config);
        for (const factory of createCollators({ auth, releases, path })) {
          indexRegistry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(schedule),
            factory,
          });
        }
      },
    });
  },
});
