/**
 * Extension points and the service reference of the releases plugin.
 *
 * @packageDocumentation
 */
export * from './readiness/ReadinessCheck';
export * from './readiness/releasesReadinessCheckExtensionPoint';
export * from './service/ReleasesService';
export * from './service/releasesServiceRef';
