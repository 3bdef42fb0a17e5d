/**
 * Adds releases, windows, trains and reviews to the search of the portal.
 *
 * @packageDocumentation
 */
export { searchModuleReleases as default } from './module';
