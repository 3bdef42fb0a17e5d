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
      'What is usable is kept, in one transaction, and each record has an answer of its own; 400 where nothing is usable. `source.provider` and `source.externalId` identify a record.',
    body: evidenceBatchSchema,
    response: evidenceBatchResultSchema,
    idempotent: true,
    permission: evidenceIngestPermission.name,
    refusals: [403, 413],
  }),
  listEvidence: defineEndpoint({
    method: 'get',
    path: '/v1/evidence',
    summary: 'List evidence, what occurred last first',
    description:
      'Of components, and of the releases that the caller may read. What counts for nothing is listed too, and says so.',
    query: evidenceListQuerySchema,
    response: evidenceListSchema,
  }),
  recordEvidence: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/evidence',
    summary: 'Record evidence of a release by hand',
    description:
      'For people only. It is kept with the provider `manual`, and counts where a policy lets it.',
    params: idParams,
    body: manualEvidenceSchema,
    response: evidenceRecordSchema,
    status: 201,
    idempotent: true,
    permission: evidenceRecordPermission.name,
    refusals: [403, 404, 409],
  }),
};
