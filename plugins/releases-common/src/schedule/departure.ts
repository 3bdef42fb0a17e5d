import { z } from 'zod';
import { instantSchema } from '../primitives';
import { releaseStateSchema } from '../release/states';
import { checkSpan } from './checkSpan';

/**
 * One departure of a train. Its `start` is its name: `trainDeparture` of the
 * releases aboard, `departure` in requests.
 *
 * @public
 */
export const departureSchema = z
  .object({
    start: instantSchema,
    end: instantSchema,
    scheduled: z.boolean().meta({
      description:
        'false: the train no longer departs then, but releases are aboard',
    }),
    cutoffs: z
      .array(
        z.object({
          name: z.string(),
          at: instantSchema,
          requiresState: releaseStateSchema.optional(),
        }),
      )
      .meta({ description: 'The earliest first' }),
    milestones: z
      .array(z.object({ name: z.string(), at: instantSchema }))
      .meta({ description: 'The earliest first' }),
    aboard: z.number().int().meta({
      description:
        'How many releases are aboard, including those that the caller may not read',
    }),
    free: z.number().int().optional().meta({
      description: 'How many more it can take. Absent if there is no limit',
    }),
  })
  .meta({ id: 'Departure' });

/** @public */
export type Departure = z.infer<typeof departureSchema>;

/** @public */
export const departureListSchema = z
  .object({ items: z.array(departureSchema), truncated: z.boolean() })
  .meta({ id: 'DepartureList' });

/** @public */
export type DepartureList = z.infer<typeof departureListSchema>;

/** How far ahead departures are told at once. */
const MAX_DEPARTURE_DAYS = 5 * 366;

/** @public */
export const departureListQuerySchema = z
  .strictObject({
    from: instantSchema.optional().meta({ description: 'Absent: now' }),
    to: instantSchema.optional().meta({
      description: 'At most five years after `from`, which is also the default',
    }),
    limit: z.number().int().min(1).max(500).default(50),
  })
  .superRefine(checkSpan(MAX_DEPARTURE_DAYS));

/** @public */
export type DepartureListQuery = z.infer<typeof departureListQuerySchema>;

/** @public */
export type DepartureListQueryInput = z.input<typeof departureListQuerySchema>;
