import { z } from 'zod';
import {
  cursorSchema,
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  requiredText,
  webUrlSchema,
} from '../primitives';
import { errorDetailSchema } from '../release/releaseQueries';
import {
  EvidenceRecordInput,
  evidenceProviderSchema,
  evidenceRecordSchema,
  evidenceTypeSchema,
  newEvidenceRecordSchema,
} from './evidenceRecord';

/** How much evidence one call takes. @public */
export const EVIDENCE_BATCH_LIMIT = 1000;

/**
 * The envelope of a batch. Its items are read one by one, so that each gets an
 * answer of its own.
 *
 * @public
 */
export const evidenceBatchSchema = z
  .strictObject({
    items: z
      .array(z.unknown() as z.ZodType<unknown, EvidenceRecordInput>)
      .min(1, { error: 'Send at least one record.' })
      .max(EVIDENCE_BATCH_LIMIT, {
        error: `Send at most ${EVIDENCE_BATCH_LIMIT} records a call; split the batch.`,
      })
      .meta({
        override: {
          type: 'array',
          items: { $ref: '#/components/schemas/NewEvidenceRecord' },
        },
      }),
  })
  .meta({ id: 'EvidenceBatch' });

/** @public */
export type EvidenceBatch = z.infer<typeof evidenceBatchSchema>;

/** @public */
export const EVIDENCE_STATUSES = [
  'stored',
  'duplicate',
  'conflict',
  'quarantined',
  'untrusted',
  'invalid',
] as const;

/**
 * What became of each record of a batch.
 *
 * @public
 */
export const evidenceBatchResultSchema = z
  .object({
    items: z.array(
      z
        .object({
          index: z.number().int(),
          status: z.enum(EVIDENCE_STATUSES).meta({
            description:
              '`stored`: new. `quarantined`, `untrusted`: stored, but does not count. `duplicate`: already stored. `conflict`: a different record with the same provider and id exists and is kept',
          }),
          id: z.string().optional().meta({
            description: 'The id of the record that is kept',
          }),
          details: z.array(errorDetailSchema),
        })
        .meta({ id: 'EvidenceItemResult' }),
    ),
    stored: z.number().int(),
    duplicate: z.number().int(),
    conflict: z.number().int(),
    quarantined: z.number().int(),
    untrusted: z.number().int(),
    invalid: z.number().int(),
  })
  .meta({ id: 'EvidenceBatchResult' });

/** @public */
export type EvidenceBatchResult = z.infer<typeof evidenceBatchResultSchema>;

/** @public */
export type EvidenceItemResult = EvidenceBatchResult['items'][number];

const { type, name, outcome, metrics, attempt, note } =
  newEvidenceRecordSchema.shape;

/**
 * What a person found out about a release. It is about the release as a whole,
 * or about a component in the version that the release brings.
 *
 * @public
 */
export const manualEvidenceSchema = z
  .strictObject({
    type,
    name,
    subject: z
      .strictObject({
        entityRef: entityRefSchema.optional(),
        version: requiredText(100).optional(),
        digest: requiredText(200).optional(),
        commit: requiredText(200).optional(),
        releaseId: idSchema.optional(),
        environment: environmentSchema.optional(),
      })
      .default({})
      .meta({ description: 'Defaults to the release as a whole' }),
    outcome,
    metrics,
    occurredAt: instantSchema.optional().meta({ description: 'Absent: now' }),
    attempt,
    source: z
      .strictObject({
        provider: evidenceProviderSchema.optional().meta({
          description: 'Always stored as `manual`',
        }),
        externalId: requiredText(300).optional(),
        run: requiredText(300).optional(),
        url: webUrlSchema.optional(),
      })
      .default({}),
    note,
  })
  .refine(
    record => record.source.url !== undefined || Boolean(record.note?.trim()),
    {
      error:
        'Say where this can be seen: give a link (source.url), or a note of what was done.',
      path: ['note'],
      params: { code: 'link_or_note_missing' },
    },
  )
  .meta({ id: 'ManualEvidence' });

/** @public */
export type ManualEvidence = z.output<typeof manualEvidenceSchema>;

/** @public */
export type ManualEvidenceInput = z.input<typeof manualEvidenceSchema>;

/** @public */
export const evidenceListQuerySchema = z.strictObject({
  entityRef: entityRefSchema.optional(),
  version: requiredText(100).optional(),
  type: evidenceTypeSchema.optional(),
  releaseId: idSchema.optional(),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
});

/** @public */
export type EvidenceListQuery = z.infer<typeof evidenceListQuerySchema>;

/** @public */
export const evidenceListSchema = z
  .object({
    items: z
      .array(evidenceRecordSchema)
      .meta({ description: 'Most recent first' }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'EvidenceList' });

/** @public */
export type EvidenceList = z.infer<typeof evidenceListSchema>;
