/**
 * Stores release records, derives dependencies from the catalog, and judges
 * readiness.
 *
 * @packageDocumentation
 */
export { releasesFeatures as default } from './releasesFeatures';
export { authModuleFeeds } from './views/feeds/authModuleFeeds';
export { WINDOW_TOPIC } from './schedule/windows/WindowAnnouncer';
export { catalogModuleReleases } from './dependencies';
export {
  createReleaseConditionalDecision,
  releaseConditions,
} from './releases/permissions/conditions';
export {
  releaseResourceRef,
  type ReleaseCondition,
  type ReleaseResource,
} from './releases/permissions/releaseResource';
export { RELEASE_CHANGED_TOPIC } from './releases/record/releaseChangedTopic';
