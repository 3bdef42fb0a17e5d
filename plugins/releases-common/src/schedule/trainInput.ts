import { z } from 'zod';
import {
  environmentSchema,
  instantSchema,
  timeZoneSchema,
} from '../primitives';
import { checkNames } from './milestoneTemplate';
import { recurrenceSchema } from './recurrence';
import { checkTrainTimes } from './checkTrainTimes';
import { trainContentShape } from './trainContent';

/**
 * A train to be made: one-off with `start` and `end`, or recurring.
 *
 * @public
 */
export const newTrainSchema = z
  .strictObject({
    ...trainContentShape,
    cutoffs: trainContentShape.cutoffs.default([]),
    milestones: trainContentShape.milestones.default([]),
  })
  .superRefine((train, context) => {
    for (const { field, code, message } of checkTrainTimes(train)) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message,
        params: { code },
      });
    }
    checkNames(train.cutoffs, 'cutoffs', context);
  })
  .meta({ id: 'NewTrain' });

/** @public */
export type NewTrain = z.infer<typeof newTrainSchema>;

/** @public */
export type NewTrainInput = z.input<typeof newTrainSchema>;

/**
 * A change of a train: only the fields that are named change, `null` clears an
 * optional one, a list replaces the list. Giving a recurrence takes the place
 * of start and end, and the other way round.
 *
 * @public
 */
export const trainChangeSchema = z
  .strictObject({
    name: trainContentShape.name.optional(),
    description: trainContentShape.description.nullish(),
    timeZone: timeZoneSchema.optional(),
    start: instantSchema.nullish(),
    end: instantSchema.nullish(),
    recurrence: recurrenceSchema.nullish(),
    cutoffs: trainContentShape.cutoffs.optional(),
    milestones: trainContentShape.milestones.optional(),
    capacity: trainContentShape.capacity.unwrap().nullish(),
    environment: environmentSchema.nullish(),
  })
  .superRefine((change, context) =>
    checkNames(change.cutoffs, 'cutoffs', context),
  )
  .meta({ id: 'TrainChange' });

/** @public */
export type TrainChange = z.infer<typeof trainChangeSchema>;

/** @public */
export type TrainChangeInput = z.input<typeof trainChangeSchema>;
