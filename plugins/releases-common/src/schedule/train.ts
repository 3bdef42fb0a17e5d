import { z } from 'zod';
import { instantSchema, recordedShape } from '../primitives';
import { warningSchema } from '../release/release';
import { departureSchema } from './departure';
import { trainContentShape } from './trainContent';

/**
 * A coordinated release that others board, once or again and again.
 *
 * @public
 */
export const trainSchema = z
  .object({
    id: z.string(),
    ...trainContentShape,
    sentence: z.string().meta({ description: 'When it leaves, in words' }),
    next: z.array(z.object({ start: instantSchema, end: instantSchema })).meta({
      description: 'The current and the next departures, at most 3',
    }),
    nextDeparture: departureSchema.optional().meta({
      description:
        'Only in lists: the first departure of `next`, with its dates and how many releases are aboard',
    }),
    ...recordedShape,
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in responses to writes',
    }),
  })
  .meta({ id: 'Train' });

/** @public */
export type Train = z.infer<typeof trainSchema>;
