import { z } from 'zod';
import {
  environmentSchema,
  pageQueryShape,
  pageShape,
  text,
} from '../primitives';
import { trainSchema } from './train';

/** @public */
export const trainListQuerySchema = z.strictObject({
  q: text(200)
    .optional()
    .meta({ description: 'Text in the name or the description' }),
  environment: environmentSchema.optional(),
  archived: z.boolean().optional(),
  ...pageQueryShape,
});

/** @public */
export type TrainListQuery = z.infer<typeof trainListQuerySchema>;

/** @public */
export type TrainListQueryInput = z.input<typeof trainListQuerySchema>;

/** @public */
export const trainListSchema = z
  .object({
    items: z.array(trainSchema),
    ...pageShape,
  })
  .meta({ id: 'TrainList' });

/** @public */
export type TrainList = z.infer<typeof trainListSchema>;
