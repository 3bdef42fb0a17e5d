/**
 * Adds releases, windows and trains to the search of the portal.
 *
 * @packageDocumentation
 */
export { searchModuleReleases as default } from './module';
