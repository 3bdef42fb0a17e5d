/**
 * The contract of the releases plugin: schemas and the types inferred from
 * them, permissions, and an HTTP client.
 *
 * @packageDocumentation
 */
export * from './calendar/booking';
export * from './calendar/calendar';
export * from './calendar/conflict';
export * from './calendar/decision';
export * from './calendar/entityFilter';
export * from './calendar/feed';
export * from './calendar/milestoneTemplate';
export * from './calendar/plan';
export * from './calendar/recurrence';
export * from './calendar/timeline';
export * from './calendar/trains/boarding';
export * from './calendar/trains/checkTrainTimes';
export * from './calendar/trains/cutoff';
export * from './calendar/trains/departure';
export * from './calendar/trains/train';
export * from './calendar/trains/trainInput';
export * from './calendar/trains/trainMilestone';
export * from './calendar/trains/trainPlan';
export * from './calendar/trains/trainQueries';
export * from './calendar/waiver';
export * from './calendar/window';
export * from './calendar/windowImport';
export * from './calendar/withoutImplied';
export * from './dependencies/dependencies';
export * from './http/coerceQuery';
export * from './http/createReleasesClient';
export * from './http/endpoint';
export * from './http/endpoints';
export * from './http/errorBody';
export * from './http/errorDetails';
export * from './http/openApi';
export * from './http/ReleasesApiError';
export * from './http/ReleasesOperations';
export * from './import/batchesOf';
export * from './import/groupProblems';
export * from './import/importInBatches';
export * from './import/importPreset';
export * from './import/readReleases';
export * from './ledger/ledger';
export * from './permissions';
export * from './primitives';
export * from './readiness/readiness';
export * from './readiness/verdictHistory';
export * from './release/lifecycle';
export * from './release/materialContent';
export * from './release/namedEntities';
export * from './release/release';
export * from './release/releaseInput';
export * from './release/releaseParts';
export * from './release/releaseQueries';
export * from './release/states';
export * from './release/versions';
