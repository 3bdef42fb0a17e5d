import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema } from '../primitives';
import { releaseStateSchema } from '../release/states';
import { departureSchema } from './departure';
import { moveSchema } from './plan';

/** @public */
export const orderViolationSchema = z
  .object({
    consumerRef: z.string(),
    providerRef: z.string(),
    consumerReleaseId: z.string(),
    providerReleaseId: z.string(),
    code: z.enum([
      'provider_after_consumer',
      'consumer_after_provider',
      'order_unknown',
    ]),
    sentence: z.string(),
    message: messageSchema.optional(),
  })
  .meta({ id: 'OrderViolation' });

/** @public */
export type OrderViolation = z.infer<typeof orderViolationSchema>;

/** @public */
export const missedCutoffSchema = z
  .object({
    releaseId: z.string(),
    name: z.string(),
    code: z.enum(['cutoff_missed', 'release_gone']),
    cutoff: z.object({ name: z.string(), at: instantSchema }).optional(),
    sentence: z.string(),
    message: messageSchema.optional(),
    alsoMiss: z
      .array(z.object({ releaseId: z.string(), name: z.string() }))
      .meta({
        description:
          'Releases that then miss the train too, nearest first, at most 50',
      }),
    truncated: z.boolean(),
  })
  .meta({ id: 'MissedCutoff' });

/** @public */
export type MissedCutoff = z.infer<typeof missedCutoffSchema>;

/**
 * How a departure comes together: who may go when, and what is out of order.
 *
 * @public
 */
export const trainPlanSchema = z
  .object({
    trainId: z.string(),
    departure: departureSchema.optional().meta({
      description: 'Absent if the train no longer departs',
    }),
    sentence: z.string(),
    message: messageSchema.optional(),
    waves: z
      .array(
        z.object({
          index: z.number().int(),
          releases: z.array(z.string()),
          coRelease: z
            .array(z.array(z.string()))
            .meta({ description: 'Releases of the wave that ship together' }),
        }),
      )
      .meta({
        description: 'Each wave can go once the ones before it are out',
      }),
    violations: z
      .array(orderViolationSchema)
      .meta({ description: 'Violations of the required order' }),
    unknown: z.array(orderViolationSchema).meta({
      description:
        'Required orders that cannot be checked because a release has no window',
    }),
    contradictions: z
      .array(
        z.object({
          releaseIds: z.array(z.string()),
          sentence: z.string(),
          message: messageSchema.optional(),
        }),
      )
      .meta({
        description: 'Releases that would each have to come before the other',
      }),
    outside: z
      .array(
        z.object({
          releaseId: z.string(),
          sentence: z.string(),
          message: messageSchema.optional(),
          align: moveSchema.optional().meta({
            description:
              'The move that takes it to the departure, after the releases aboard that it waits for. Absent if it takes longer than the departure, or can no longer be moved',
          }),
        }),
      )
      .meta({
        description:
          'Future releases that are planned for another time than the departure',
      }),
    aboard: z.number().int(),
    hidden: z.number().int().meta({
      description: 'How many of those aboard the caller may not read',
    }),
    missing: z.array(missedCutoffSchema).meta({
      description:
        'Releases that miss a cutoff, and those that then miss the train too',
    }),
    members: z
      .array(
        z.object({
          releaseId: z.string(),
          name: z.string(),
          version: z.string(),
          state: releaseStateSchema,
          ownerRef: z.string().optional(),
          entityRefs: z.array(z.string()),
          at: instantSchema.optional(),
        }),
      )
      .meta({ description: 'The releases aboard that the caller may read' }),
    snapshot: z.object({ id: z.string(), at: instantSchema }).optional(),
  })
  .meta({ id: 'TrainPlan' });

/** @public */
export type TrainPlan = z.infer<typeof trainPlanSchema>;

/** @public */
export const trainPlanQuerySchema = z.strictObject({
  departure: instantSchema.optional().meta({
    description:
      'The start of the departure. Defaults to the next one, or the last one',
  }),
});

/** @public */
export type TrainPlanQuery = z.infer<typeof trainPlanQuerySchema>;
