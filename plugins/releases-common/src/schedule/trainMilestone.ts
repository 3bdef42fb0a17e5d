import { z } from 'zod';
import { checkMoment, momentShape } from './moment';

/**
 * A date of the train that nothing hangs on.
 *
 * @public
 */
export const trainMilestoneSchema = z
  .strictObject(momentShape)
  .superRefine(checkMoment)
  .meta({ id: 'TrainMilestone' });

/** @public */
export type TrainMilestone = z.infer<typeof trainMilestoneSchema>;
