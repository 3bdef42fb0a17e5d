import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { authModuleFeeds } from './views';
import { catalogModuleReleases } from './dependencies';
import { releasesPlugin } from './plugin';

/**
 * All that one line in a backend adds: the plugin, the module that makes the
 * catalog say when entities change, and the one that lets calendar feeds read
 * in the name of their owners where it is enabled.
 *
 * @public
 */
export const releasesFeatures = createBackendFeatureLoader({
  loader: () => [releasesPlugin, catalogModuleReleases, authModuleFeeds],
});
