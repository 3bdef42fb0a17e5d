import { z } from 'zod';
import { instantSchema, pageQueryShape, pageShape, text } from '../primitives';
import { verdictSchema } from '../readiness/readiness';
import { policySchema } from './policy';

/** @public */
export const policyListQuerySchema = z.strictObject({
  q: text(200).optional().meta({ description: 'Text in the name' }),
  archived: z.boolean().optional(),
  ...pageQueryShape,
});

/** @public */
export type PolicyListQuery = z.infer<typeof policyListQuerySchema>;

/** @public */
export type PolicyListQueryInput = z.input<typeof policyListQuerySchema>;

/** @public */
export const policyListSchema = z
  .object({
    items: z.array(policySchema),
    ...pageShape,
  })
  .meta({ id: 'PolicyList' });

/** @public */
export type PolicyList = z.infer<typeof policyListSchema>;

/** @public */
export const policyVersionListSchema = z
  .object({
    items: z
      .array(
        policySchema
          .pick({
            version: true,
            name: true,
            description: true,
            selector: true,
            gates: true,
            standardChanges: true,
            emergency: true,
            autoApprove: true,
            requireRelease: true,
            deployments: true,
          })
          .extend({ at: instantSchema, by: z.string() })
          .meta({ id: 'PolicyVersion' }),
      )
      .meta({ description: 'The latest first' }),
  })
  .meta({ id: 'PolicyVersionList' });

/** @public */
export type PolicyVersionList = z.infer<typeof policyVersionListSchema>;

/** @public */
export type PolicyVersion = PolicyVersionList['items'][number];

/** @public */
export const policyPreviewSchema = z
  .object({
    selected: z.number().int().meta({
      description:
        'How many releases it selects that are not approved yet, out of the next 1,000 that the caller may read',
    }),
    truncated: z.boolean().meta({ description: 'There are more than 1,000' }),
    changed: z.number().int().meta({
      description:
        'For how many of the evaluated ones the verdict would differ',
    }),
    judged: z.number().int().meta({
      description: 'How many of them were evaluated, those that start next',
    }),
    items: z
      .array(
        z.object({
          releaseId: z.string(),
          name: z.string(),
          now: verdictSchema,
          then: verdictSchema,
          sentences: z.array(z.string()).meta({
            description: 'The sentences of its gates that would not pass',
          }),
        }),
      )
      .meta({
        description: 'The evaluated ones; those that would differ come first',
      }),
  })
  .meta({ id: 'PolicyPreview' });

/** @public */
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;

/**
 * How far releases are judged by the policy as it was saved last: of those
 * that are not approved yet, in the environments that it is or was for, and
 * that the caller may read.
 *
 * @public
 */
export const policyProgressSchema = z
  .object({
    total: z
      .number()
      .int()
      .meta({ description: 'How many releases there are' }),
    remaining: z.number().int().meta({
      description: 'How many of them are still to be re-evaluated',
    }),
  })
  .meta({ id: 'PolicyProgress' });

/** @public */
export type PolicyProgress = z.infer<typeof policyProgressSchema>;

/**
 * The types of gates that policies can use.
 *
 * @public
 */
export const gateTypeListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          paramsSchema: z.record(z.string(), z.unknown()).meta({
            description: 'JSON Schema of the parameters of its gates',
          }),
        })
        .meta({ id: 'GateTypeInfo' }),
    ),
  })
  .meta({ id: 'GateTypeList' });

/** @public */
export type GateTypeList = z.infer<typeof gateTypeListSchema>;
