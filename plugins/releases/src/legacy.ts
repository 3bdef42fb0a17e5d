/**
 * The releases plugin for the old frontend system.
 *
 * @packageDocumentation
 */
export { releasesApiRef, type ReleasesApi } from './shared/api';
export * from './legacy/isReleasableEntity';
export {
  EntityDependsOnReleasesCard,
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  ReleasesPage,
  releasesPlugin,
} from './legacy/plugin';
export {
  releasesAdoptionTranslationRef,
  releasesDecisionsTranslationRef,
  releasesGatesTranslationRef,
  releasesPoliciesTranslationRef,
  releasesRisksTranslationRef,
  releasesSentencesTranslationRef,
  releasesTranslationRef,
} from './shared/translation';
