import { z } from 'zod';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  requiredText,
  webUrlSchema,
} from '../primitives';

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
    type: z
      .string()
      .max(63, { error: 'Shorten this to at most 63 characters.' })
      .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, {
        error:
          'Use words of lower case letters and digits with dots between them, for example test.unit.',
      }),
    name: requiredText(200).optional(),
    subject: evidenceSubjectSchema,
    outcome: requiredText(40).meta({
      description:
        '`pass`, `fail`, `error`, `running`, `queued` or `skipped`; any other word counts as unknown. Only `pass` passes.',
    }),
    metrics: z
      .record(z.string().min(1).max(63), z.number())
      .refine(metrics => Object.keys(metrics).length <= 50, {
        error: 'Send at most 50 metrics.',
      })
      .default({}),
    occurredAt: instantSchema,
    attempt: z.number().int().min(1).max(100_000).optional(),
    source: z.strictObject({
      provider: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
        error:
          'Use lower case letters and digits, separated by single dashes, for example github.',
      }),
      externalId: requiredText(300),
      run: requiredText(300).optional(),
      url: webUrlSchema.optional(),
    }),
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
 * Evidence as it is kept. It is never changed.
 *
 * @public
 */
export interface EvidenceRecord extends NewEvidenceRecord {
  id: string;
  /** RFC 3339, UTC. */
  receivedAt: string;
  /** Who brought it: a provider of a module, or whoever sent it. */
  trust: { by: 'provider'; who: string };
}
