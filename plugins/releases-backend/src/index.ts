/**
 * Stores release records, derives dependencies from the catalog, and judges
 * readiness.
 *
 * @packageDocumentation
 */
export { releasesFeatures as default } from './releasesFeatures';
export { authModuleFeeds } from './calendar/feeds/authModuleFeeds';
export { WINDOW_TOPIC } from './calendar/windows/WindowAnnouncer';
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
