import { z } from 'zod';
import { instantSchema } from '../primitives';
import { verdictSchema } from './readiness';

/**
 * What a release came to from one moment on.
 *
 * @public
 */
export const verdictChangeSchema = z
  .object({
    at: instantSchema.meta({ description: 'When it was detected' }),
    revision: z.number().int().meta({
      description: 'The revision of the evaluated release',
    }),
    verdict: verdictSchema,
    own: verdictSchema,
    inherited: verdictSchema,
  })
  .meta({ id: 'VerdictChange' });

/** @public */
export type VerdictChange = z.infer<typeof verdictChangeSchema>;

/**
 * How the verdict on a release went since it was planned, oldest first.
 *
 * @public
 */
export const verdictHistorySchema = z
  .object({
    items: z.array(verdictChangeSchema),
    truncated: z
      .boolean()
      .meta({ description: 'Whether there are older ones' }),
  })
  .meta({ id: 'VerdictHistory' });

/** @public */
export type VerdictHistory = z.infer<typeof verdictHistorySchema>;
