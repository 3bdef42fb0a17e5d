import {
  evidenceIngestPermission,
  evidenceRecordPermission,
} from '../../permissions/permissions';
import {
  evidenceBatchResultSchema,
  evidenceBatchSchema,
  evidenceListQuerySchema,
  evidenceListSchema,
  manualEvidenceSchema,
} from '../../readiness/evidenceQueries';
import { evidenceRecordSchema } from '../../readiness/evidenceRecord';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const evidenceEndpoints = {
  ingestEvidence: defineEndpoint({
    method: 'post',
    path: '/v1/evidence:batch',
    summary: 'Send evidence from other tools',
    description:
      'Valid records are stored in one transaction, and each record gets its own result; 400 if none is valid. `source.provider` and `source.externalId` identify a record.',
    body: evidenceBatchSchema,
    response: evidenceBatchResultSchema,
    idempotent: true,
    permission: evidenceIngestPermission.name,
    refusals: [403, 413],
  }),
  listEvidence: defineEndpoint({
    method: 'get',
    path: '/v1/evidence',
    summary: 'List evidence, most recent first',
    description:
      'Evidence of components, and of the releases that the caller may read. Evidence that does not count is listed too, with the reason.',
    query: evidenceListQuerySchema,
    response: evidenceListSchema,
  }),
  recordEvidence: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/evidence',
    summary: 'Record evidence of a release manually',
    description:
      'Only for people. It is stored with the provider `manual`, and counts where a policy allows it.',
    params: idParams,
    body: manualEvidenceSchema,
    response: evidenceRecordSchema,
    status: 201,
    idempotent: true,
    permission: evidenceRecordPermission.name,
    refusals: [403, 404, 409],
  }),
};
