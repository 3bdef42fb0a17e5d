import { z } from 'zod';
import {
  environmentSchema,
  instantSchema,
  requiredText,
  text,
  timeZoneSchema,
} from '../primitives';
import { recurrenceSchema } from './recurrence';
import { trainCutoffSchema } from './cutoff';
import { trainMilestoneSchema } from './trainMilestone';

/** What people say of a train. @internal */
export const trainContentShape = {
  name: requiredText(200),
  description: text(20_000).optional(),
  timeZone: timeZoneSchema,
  start: instantSchema.optional(),
  end: instantSchema.optional(),
  recurrence: recurrenceSchema.optional(),
  cutoffs: z.array(trainCutoffSchema).max(50),
  milestones: z.array(trainMilestoneSchema).max(100),
  capacity: z
    .number()
    .int()
    .min(1, { error: 'Give room for at least one release.' })
    .max(100_000)
    .optional()
    .meta({ description: 'How many releases a departure can take' }),
  environment: environmentSchema.optional().meta({
    description: 'Only releases into this environment. Defaults to any',
  }),
};
