/**
 * Stores release records, derives dependencies from the catalog, and judges
 * readiness.
 *
 * @packageDocumentation
 */
export { releasesFeatures as default } from './releasesFeatures';
export { catalogModuleReleases } from './dependencies';
export {
  createReleaseConditionalDecision,
  releaseConditions,
} from './permissions/conditions';
export {
  releaseResourceRef,
  type ReleaseCondition,
  type ReleaseResource,
} from './permissions/releaseResource';
export { RELEASE_CHANGED_TOPIC } from './releases/ReleaseNotifier';
