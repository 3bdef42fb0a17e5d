/**
 * The contract of the releases plugin: schemas and the types inferred from
 * them, permissions, and an HTTP client.
 *
 * @packageDocumentation
 */
export * from './calendar/calendar';
export * from './dependencies/dependencies';
export * from './http/coerceQuery';
export * from './http/endpoint';
export * from './http/endpoints';
export * from './http/errorBody';
export * from './http/errorDetails';
export * from './http/openApi';
export * from './http/ReleasesApiError';
export * from './http/ReleasesClient';
export * from './import/batchesOf';
export * from './import/groupProblems';
export * from './import/importInBatches';
export * from './import/importPreset';
export * from './import/readReleases';
export * from './ledger/ledger';
export * from './permissions';
export * from './primitives';
export * from './readiness/readiness';
export * from './release/lifecycle';
export * from './release/release';
export * from './release/releaseInput';
export * from './release/releaseParts';
export * from './release/releaseQueries';
export * from './release/states';
export * from './release/versions';
