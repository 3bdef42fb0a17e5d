import { z } from 'zod';
import { instantSchema } from '../primitives';

/** @public */
export const readinessQuerySchema = z
  .strictObject({
    at: instantSchema.optional().meta({
      description:
        'Evaluate the release as of this instant. Defaults to the stored verdict',
    }),
    knownAt: instantSchema.optional().meta({
      description: 'The verdict that stood at this instant, as recorded',
    }),
  })
  .superRefine(({ at, knownAt }, context) => {
    if (at === undefined || knownAt === undefined) {
      return;
    }
    for (const path of ['at', 'knownAt']) {
      context.addIssue({
        code: 'custom',
        path: [path],
        message: 'Use either at or knownAt, not both.',
        params: { code: 'at_and_known_at' },
      });
    }
  });

/** @public */
export type ReadinessQuery = z.infer<typeof readinessQuerySchema>;
