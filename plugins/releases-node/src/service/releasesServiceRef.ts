import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createReleasesService } from './createReleasesService';
import { ReleasesService } from './ReleasesService';

/**
 * The releases plugin, for other backend plugins. It needs nothing registered:
 * the default asks the plugin wherever it runs.
 *
 * @public
 */
export const releasesServiceRef = createServiceRef<ReleasesService>({
  id: 'releases.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: services => createReleasesService(services),
    }),
});
