/**
 * The releases plugin for the old frontend system.
 *
 * @packageDocumentation
 */
export { MyWorkCount } from './legacy/MyWorkCount';
export { releasesApiRef, type ReleasesApi } from './shared/api';
export * from './legacy/isReleasableEntity';
export {
  EntityDependsOnReleasesCard,
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  HomePageWaitingForMe,
  ReleasesPage,
  releasesPlugin,
} from './legacy/plugin';
export {
  releasesAdoptionTranslationRef,
  releasesDecisionsTranslationRef,
  releasesGatesTranslationRef,
  releasesPoliciesTranslationRef,
  releasesSentencesTranslationRef,
  releasesTranslationRef,
  releasesWorkTranslationRef,
} from './shared/translation';
