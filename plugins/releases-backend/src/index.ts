/**
 * Stores release records, derives dependencies from the catalog, and judges
 * readiness.
 *
 * @packageDocumentation
 */
export { releasesFeatures as default } from './releasesFeatures';
export { authModuleFeeds } from './views';
export { WINDOW_TOPIC } from './schedule';
export { catalogModuleReleases } from './dependencies';
export {
  createReleaseConditionalDecision,
  releaseConditions,
} from './releases';
export {
  releaseResourceRef,
  type ReleaseCondition,
  type ReleaseResource,
} from './releases';
export { RELEASE_CHANGED_TOPIC } from './releases';
