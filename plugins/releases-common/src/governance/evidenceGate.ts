import { z } from 'zod';
import { requiredText } from '../primitives';
import {
  evidenceProviderSchema,
  evidenceTypeSchema,
  MANUAL_PROVIDER,
  metricNameSchema,
} from '../readiness/evidenceRecord';
import { durationSchema } from '../schedule/recurrence';

/** @public */
export const THRESHOLD_OPERATORS = ['>=', '>', '<=', '<', '=='] as const;

/** @public */
export const evidenceThresholdSchema = z
  .strictObject({
    metric: metricNameSchema,
    op: z.enum(THRESHOLD_OPERATORS, {
      error: `Use one of ${THRESHOLD_OPERATORS.join(', ')}.`,
    }),
    value: z.number(),
  })
  .meta({ id: 'EvidenceThreshold' });

/** @public */
export type EvidenceThreshold = z.infer<typeof evidenceThresholdSchema>;

/**
 * What a gate of the type `evidence` asks for.
 *
 * @public
 */
export const evidenceGateParamsSchema = z
  .strictObject({
    type: evidenceTypeSchema.meta({
      description: 'Of the evidence, exactly',
      example: 'test.unit',
    }),
    name: requiredText(200).optional().meta({
      description: 'Of the evidence, exactly; absent: whatever it is called',
    }),
    subject: z
      .enum(['component', 'artifact', 'release'], {
        error: 'Use component, artifact or release.',
      })
      .default('component')
      .meta({
        description:
          'What there has to be evidence of: each component in the version that it is released in, each digest of its artifacts, or the release as a whole',
      }),
    maxAge: durationSchema.optional().meta({
      description:
        'How old it may be, counted from when it occurred; a day is 24 hours',
      example: 'P7D',
    }),
    streak: z.number().int().min(1).max(100).default(1).meta({
      description: 'How many times in a row it has to have passed',
    }),
    thresholds: z.array(evidenceThresholdSchema).max(20).default([]).meta({
      description: 'What its metrics have to be',
    }),
    sources: z
      .array(
        evidenceProviderSchema.refine(value => value !== MANUAL_PROVIDER, {
          error:
            'What people record by hand counts with manual: true; take it out of this list.',
          params: { code: 'use_manual' },
        }),
      )
      .min(1, {
        error: 'Name at least one provider, or leave this out for any.',
      })
      .max(50)
      .optional()
      .meta({ description: 'Its providers, exactly; absent: any' }),
    manual: z.boolean().default(false).meta({
      description: 'Whether what people record by hand counts',
    }),
  })
  .meta({ id: 'EvidenceGateParams' });

/** @public */
export type EvidenceGateParams = z.output<typeof evidenceGateParamsSchema>;
