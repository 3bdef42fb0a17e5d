/**
 * The releases plugin for the old frontend system.
 *
 * @packageDocumentation
 */
export { MyWorkCount } from './legacy/MyWorkCount';
export { releasesApiRef, type ReleasesApi } from './shared/api';
export * from './legacy/isReleasableEntity';
export * from './legacy/isRollUpEntity';
export {
  EntityDependsOnReleasesCard,
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  EntityRollUpContent,
  HomePageMyReleases,
  HomePageWaitingForMe,
  ReleasesPage,
  releasesPlugin,
  ReleasesSearchResultListItem,
} from './legacy/plugin';
export {
  releasesAdministrationTranslationRef,
  releasesAdoptionTranslationRef,
  releasesDecisionsTranslationRef,
  releasesDeliveryTranslationRef,
  releasesGatesTranslationRef,
  releasesPastTranslationRef,
  releasesPoliciesTranslationRef,
  releasesPortalTranslationRef,
  releasesReviewsTranslationRef,
  releasesRisksTranslationRef,
  releasesSentencesTranslationRef,
  releasesTranslationRef,
  releasesWorkTranslationRef,
} from './shared/translation';
