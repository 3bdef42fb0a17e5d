import { z } from 'zod';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  requiredText,
  text,
  webUrlSchema,
} from '../primitives';

/** The provider of what people record by hand. @public */
export const MANUAL_PROVIDER = 'manual';

/** What kind of finding evidence is. @internal */
export const evidenceTypeSchema = z
  .string()
  .max(63, { error: 'Shorten this to at most 63 characters.' })
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, {
    error:
      'Use words of lower case letters and digits with dots between them, for example test.unit.',
  });

/** The tool that evidence comes from. @internal */
export const evidenceProviderSchema = z
  .string()
  .max(63, { error: 'Shorten this to at most 63 characters.' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error:
      'Use lower case letters and digits, separated by single dashes, for example github.',
  });

/** @internal */
export const metricNameSchema = requiredText(63);

/**
 * What a piece of evidence is about. All that is given must match.
 *
 * @public
 */
export const evidenceSubjectSchema = z
  .strictObject({
    entityRef: entityRefSchema.optional(),
    version: requiredText(100).optional(),
    digest: requiredText(200).optional(),
    commit: requiredText(200).optional(),
    releaseId: idSchema.optional(),
    environment: environmentSchema.optional(),
  })
  .refine(
    ({ entityRef, releaseId }) =>
      entityRef !== undefined || releaseId !== undefined,
    {
      error:
        'Say what this is about: name a component (entityRef) or a release (releaseId).',
      params: { code: 'subject_missing' },
    },
  )
  .meta({ id: 'EvidenceSubject' });

/** @public */
export type EvidenceSubject = z.infer<typeof evidenceSubjectSchema>;

/**
 * One thing that was found out about what is to be released, by a tool or a
 * person. `source.provider` and `source.externalId` identify it: the same
 * again is the same record.
 *
 * @public
 */
export const newEvidenceRecordSchema = z
  .strictObject({
    type: evidenceTypeSchema,
    name: requiredText(200).optional(),
    subject: evidenceSubjectSchema,
    outcome: requiredText(40).meta({
      description:
        '`pass`, `fail`, `error`, `running`, `queued` or `skipped`; any other word counts as unknown. Only `pass` passes.',
    }),
    metrics: z
      .record(metricNameSchema, z.number())
      .refine(metrics => Object.keys(metrics).length <= 50, {
        error: 'Send at most 50 metrics.',
        params: { code: 'too_many' },
      })
      .default({}),
    occurredAt: instantSchema,
    attempt: z.number().int().min(1).max(100_000).optional(),
    source: z.strictObject({
      provider: evidenceProviderSchema,
      externalId: requiredText(300),
      run: requiredText(300).optional(),
      url: webUrlSchema.optional(),
    }),
    note: text(2000).optional(),
  })
  .meta({ id: 'NewEvidenceRecord' });

/** @public */
export type NewEvidenceRecord = z.output<typeof newEvidenceRecordSchema>;

/**
 * What is sent as evidence, before defaults are filled in.
 *
 * @public
 */
export type EvidenceRecordInput = z.input<typeof newEvidenceRecordSchema>;

/**
 * Who brought evidence, and whether they may speak for its source.
 *
 * @public
 */
export const evidenceTrustSchema = z
  .object({
    by: z.enum(['provider', 'token', 'person']).meta({
      description:
        'A provider of a module or a webhook, a service with its token, or a signed-in user',
    }),
    who: z.string(),
    trusted: z.boolean().meta({
      description: 'Untrusted evidence is stored but does not count',
    }),
    why: z.enum(['other_sender', 'other_component']).optional().meta({
      description:
        'Why not: the source is bound to another sender, or may not speak for this component',
    }),
  })
  .meta({ id: 'EvidenceTrust' });

/** @public */
export type EvidenceTrust = z.infer<typeof evidenceTrustSchema>;

/**
 * Evidence as it is kept. It is never changed.
 *
 * @public
 */
export const evidenceRecordSchema = newEvidenceRecordSchema
  .extend({
    id: z.string(),
    receivedAt: instantSchema,
    trust: evidenceTrustSchema,
    quarantined: z.boolean().optional().meta({
      description:
        'It was dated more than 5 minutes in the future when it arrived, and does not count',
    }),
  })
  .meta({ id: 'EvidenceRecord' });

/** @public */
export type EvidenceRecord = z.output<typeof evidenceRecordSchema>;
