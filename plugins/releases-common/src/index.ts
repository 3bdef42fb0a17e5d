/**
 * The contract of the releases plugin: schemas and the types inferred from
 * them, permissions, and an HTTP client.
 *
 * @packageDocumentation
 */
export * from './administration/administration';
export * from './schedule/booking';
export * from './schedule/calendar';
export * from './schedule/conflict';
export * from './schedule/decision';
export * from './schedule/entityFilter';
export * from './schedule/feed';
export * from './schedule/holidayCalendar';
export * from './schedule/milestoneTemplate';
export * from './schedule/plan';
export * from './schedule/recurrence';
export * from './schedule/reviewState';
export * from './schedule/timeline';
export * from './schedule/boarding';
export * from './schedule/checkTrainTimes';
export * from './schedule/cutoff';
export * from './schedule/departure';
export * from './schedule/train';
export * from './schedule/trainInput';
export * from './schedule/trainMilestone';
export * from './schedule/trainPlan';
export * from './schedule/trainQueries';
export * from './messages';
export * from './release/takenTime';
export * from './release/waiver';
export * from './schedule/window';
export * from './schedule/windowImport';
export * from './delivery/deployment';
export * from './delivery/deploymentGate';
export * from './delivery/environment';
export * from './delivery/environmentMatrix';
export * from './dependencies/dependencies';
export * from './governance/checklist';
export * from './governance/evidenceGate';
export * from './governance/gateDue';
export * from './governance/policy';
export * from './governance/policyAnswers';
export {
  type PolicyGate,
  type PolicyGateInput,
  gateParamsSchema,
  kebabIdSchema,
  policyGateSchema,
} from './governance/policyGate';
export * from './governance/policyParts';
export * from './governance/releasePolicies';
export * from './governance/review';
export * from './governance/reviewAgenda';
export * from './governance/reviewDecision';
export * from './governance/risk';
export * from './governance/vote';
export * from './intake/cloudEvent';
export * from './intake/inboundEvent';
export * from './intake/intakeSource';
export * from './http/coerceQuery';
export * from './http/createReleasesClient';
export * from './http/endpoints/endpoint';
export * from './http/endpoints';
export * from './http/errorBody';
export * from './http/errorDetails';
export * from './http/openApi';
export * from './http/ReleasesApiError';
export * from './http/ReleasesOperations';
export * from './import/batchesOf';
export {
  DATE_ORDERS,
  type DateCell,
  type DateOrder,
  type DateOrderFinding,
} from './import/dates';
export {
  type ColumnMapping,
  IMPORT_FIELDS,
  type ImportField,
  importFieldWords,
  suggestMapping,
} from './import/fields';
export * from './import/groupProblems';
export * from './import/importInBatches';
export * from './import/presets/importPreset';
export * from './import/ReadReleaseRow';
export * from './import/readReleases';
export * from './import/source';
export * from './ledger/chain';
export * from './ledger/ledger';
export * from './list/forMe';
export * from './list/myWork';
export * from './list/releaseList';
export * from './list/rollUp';
export * from './permissions/permissions';
export * from './primitives';
export * from './readiness/approvalState';
export * from './readiness/checklistState';
export * from './readiness/evidenceQueries';
export {
  MANUAL_PROVIDER,
  type EvidenceRecord,
  type EvidenceRecordInput,
  type EvidenceSubject,
  type EvidenceTrust,
  type NewEvidenceRecord,
  evidenceRecordSchema,
  evidenceSubjectSchema,
  evidenceTrustSchema,
  newEvidenceRecordSchema,
} from './readiness/evidenceRecord';
export * from './readiness/readiness';
export * from './readiness/readinessBrief';
export * from './readiness/readinessQuery';
export * from './readiness/verdictHistory';
export * from './release/contentKey';
export * from './release/isOverdue';
export * from './release/actualCorrection';
export * from './release/lifecycle';
export * from './release/materialContent';
export * from './release/namedEntities';
export * from './release/release';
export * from './release/releaseInput';
export * from './release/releaseParts';
export { MANY_NEIGHBOURS, NEIGHBOURS } from './release/neighbours';
export * from './release/releaseQueries';
export * from './release/releaseWords';
export * from './release/states';
export * from './release/versions';
export * from './search/searchDocuments';
