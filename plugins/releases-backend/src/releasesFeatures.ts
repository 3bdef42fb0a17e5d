import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleReleases } from './dependencies';
import { releasesPlugin } from './plugin';
import { rollbackPlanModule } from './readiness/rollbackPlanModule';

/**
 * All that one line in a backend adds: the plugin, its built-in check, and the
 * module that makes the catalog say when entities change.
 *
 * @public
 */
export const releasesFeatures = createBackendFeatureLoader({
  loader: () => [releasesPlugin, rollbackPlanModule, catalogModuleReleases],
});
