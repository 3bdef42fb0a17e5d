/**
 * The releases plugin for the old frontend system.
 *
 * @packageDocumentation
 */
export { releasesApiRef, type ReleasesApi } from './shared/api';
export * from './legacy/isReleasableEntity';
export * from './legacy/isRollUpEntity';
export {
  EntityDependsOnReleasesCard,
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  EntityRollUpContent,
  ReleasesPage,
  releasesPlugin,
  ReleasesSearchResultListItem,
} from './legacy/plugin';
export {
  releasesAdoptionTranslationRef,
  releasesDecisionsTranslationRef,
  releasesGatesTranslationRef,
  releasesPoliciesTranslationRef,
  releasesPortalTranslationRef,
  releasesSentencesTranslationRef,
  releasesTranslationRef,
} from './shared/translation';
