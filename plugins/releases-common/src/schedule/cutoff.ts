import { z } from 'zod';
import { checkMoment, momentShape } from './moment';

/** The states that a cutoff can ask for. @public */
export const CUTOFF_STATES = ['planned', 'in_readiness', 'approved'] as const;

const cutoffStateSchema = z.enum(CUTOFF_STATES, {
  error: `Ask for one of the states ${CUTOFF_STATES.join(
    ', ',
  )}: what comes after them comes after the departure.`,
});

/**
 * By when a release must be how far, or else it misses the departure. Without
 * a state it is when boarding ends.
 *
 * @public
 */
export const trainCutoffSchema = z
  .strictObject({
    ...momentShape,
    requiresState: cutoffStateSchema.optional().meta({
      description:
        'The state that a release must have reached. Without it, releases can no longer board',
    }),
  })
  .superRefine((cutoff, context) => {
    checkMoment(cutoff, context);
    if (cutoff.offsetDays !== undefined && cutoff.offsetDays > 0) {
      context.addIssue({
        code: 'custom',
        path: ['offsetDays'],
        message:
          'A cutoff comes before the departure. Give a negative number, or 0 for the same day.',
        params: { code: 'cutoff_after_departure' },
      });
    }
  })
  .meta({ id: 'TrainCutoff' });

/** @public */
export type TrainCutoff = z.infer<typeof trainCutoffSchema>;
