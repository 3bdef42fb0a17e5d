import { z } from 'zod';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  tagSchema,
} from '../primitives';
import { warningSchema } from './release';
import { ImportedReleaseInput } from './releaseInput';
import { RELEASE_STATES, releaseStateSchema } from './states';

/**
 * What narrows a set of releases; every list and calendar takes these. Several
 * values of one filter widen it, several filters narrow it.
 *
 * @internal
 */
export const releaseFilterShape = {
  entityRef: z.array(entityRefSchema).max(200).optional(),
  ownerRef: z.array(entityRefSchema).max(50).optional(),
  system: z.array(entityRefSchema).max(50).optional(),
  domain: z.array(entityRefSchema).max(50).optional(),
  trainId: z.array(idSchema).max(50).optional(),
  environment: z.array(environmentSchema).max(50).optional(),
  state: z.array(releaseStateSchema).max(RELEASE_STATES.length).optional(),
  tag: z.array(tagSchema).max(50).optional(),
};

/**
 * One thing that is wrong with what was sent: which field, what to do.
 *
 * @public
 */
export const errorDetailSchema = z
  .object({ field: z.string(), code: z.string(), message: z.string() })
  .meta({ id: 'ErrorDetail' });

/** @public */
export type ErrorDetail = z.infer<typeof errorDetailSchema>;

/** How many releases one call of the batch endpoint takes. @public */
export const BATCH_LIMIT = 1000;

/**
 * The envelope of a batch. Its items are validated one by one, so that every
 * bad row can be named.
 *
 * @public
 */
export const releaseBatchSchema = z
  .strictObject({
    items: z
      .array(z.unknown() as z.ZodType<unknown, ImportedReleaseInput>)
      .min(1, { error: 'Send at least one release.' })
      .max(BATCH_LIMIT, {
        error: `Send at most ${BATCH_LIMIT} releases a call; split the import.`,
      })
      .meta({
        override: {
          type: 'array',
          items: { $ref: '#/components/schemas/ImportedRelease' },
        },
      }),
    mode: z
      .literal('upsert', { error: 'The only mode is "upsert".' })
      .default('upsert'),
    partial: z.boolean().default(false).meta({
      description: 'true: write the valid rows even if others are invalid',
    }),
    dryRun: z.boolean().default(false).meta({
      description: 'true: return what would happen without writing anything',
    }),
  })
  .meta({ id: 'ReleaseBatch' });

/** @public */
export type ReleaseBatch = z.infer<typeof releaseBatchSchema>;

/** @public */
export const batchRowResultSchema = z
  .object({
    index: z.number().int(),
    status: z.enum(['created', 'updated', 'unchanged', 'invalid']),
    id: z.string().optional(),
    details: z.array(errorDetailSchema),
  })
  .meta({ id: 'BatchRowResult' });

/** @public */
export type BatchRowResult = z.infer<typeof batchRowResultSchema>;

/** @public */
export const batchResultSchema = z
  .object({
    items: z.array(batchRowResultSchema),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    invalid: z.number().int(),
    warnings: z.array(warningSchema).optional(),
  })
  .meta({ id: 'BatchResult' });

/** @public */
export type BatchResult = z.infer<typeof batchResultSchema>;

/** @public */
export const releaseActionSchema = z
  .object({
    action: z.enum([
      'update',
      'transition',
      'correct_actual',
      'hold',
      'unhold',
      'archive',
    ]),
    to: releaseStateSchema.optional(),
    allowed: z.boolean(),
    needsReason: z.boolean(),
    code: z.string().optional(),
    sentence: z
      .string()
      .optional()
      .meta({ description: 'Why it is not allowed' }),
  })
  .meta({ id: 'ReleaseAction' });

/** @public */
export type ReleaseAction = z.infer<typeof releaseActionSchema>;

/** @public */
export const releaseActionsSchema = z
  .object({
    releaseId: z.string(),
    revision: z.number().int(),
    items: z.array(releaseActionSchema),
  })
  .meta({ id: 'ReleaseActions' });

/** @public */
export type ReleaseActions = z.infer<typeof releaseActionsSchema>;

/** @public */
export const generalActionsQuerySchema = z.strictObject({
  entityRef: entityRefSchema.optional().meta({
    description: 'A component: whether the caller may plan a release of it',
  }),
});

/** @public */
export type GeneralActionsQuery = z.infer<typeof generalActionsQuerySchema>;

/**
 * What a caller may do that is about no release yet. Where the policy has
 * conditions it may be done for some releases, and so is allowed here.
 *
 * @public
 */
export const generalActionsSchema = z
  .object({
    items: z.array(
      releaseActionSchema
        .pick({ allowed: true, code: true, sentence: true })
        .extend({ action: z.enum(['create', 'import']) })
        .meta({ id: 'GeneralAction' }),
    ),
  })
  .meta({ id: 'GeneralActions' });

/** @public */
export type GeneralActions = z.infer<typeof generalActionsSchema>;
