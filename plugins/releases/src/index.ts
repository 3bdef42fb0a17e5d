/**
 * The releases plugin for the new frontend system. For the old one, import from
 * `@slipway/backstage-plugin-releases/legacy`.
 *
 * @packageDocumentation
 */
export { releasesPlugin as default } from './plugin';
export { MyWorkCount } from './screens/MyWorkCount';
export { releasesApiRef, type ReleasesApi } from './shared/api';
export {
  releasesAdoptionTranslationRef,
  releasesDecisionsTranslationRef,
  releasesDeliveryTranslationRef,
  releasesGatesTranslationRef,
  releasesPoliciesTranslationRef,
  releasesPortalTranslationRef,
  releasesReviewsTranslationRef,
  releasesAdministrationTranslationRef,
  releasesPastTranslationRef,
  releasesRisksTranslationRef,
  releasesSentencesTranslationRef,
  releasesTranslationRef,
  releasesWorkTranslationRef,
} from './shared/translation';
