/**
 * The releases plugin for the old frontend system.
 *
 * @packageDocumentation
 */
export * from './api/releasesApiRef';
export * from './legacy/isReleasableEntity';
export {
  EntityDependsOnReleasesCard,
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  ReleasesPage,
  releasesPlugin,
} from './legacy/plugin';
export * from './translation/releasesTranslationRef';
