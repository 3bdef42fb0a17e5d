import { z } from 'zod';
import { cursorSchema, environmentSchema, text } from '../primitives';
import { trainSchema } from './train';

/** @public */
export const trainListQuerySchema = z.strictObject({
  q: text(200)
    .optional()
    .meta({ description: 'Text in the name or the description' }),
  environment: environmentSchema.optional(),
  archived: z.boolean().optional(),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
  totalItems: z.boolean().optional(),
});

/** @public */
export type TrainListQuery = z.infer<typeof trainListQuerySchema>;

/** @public */
export type TrainListQueryInput = z.input<typeof trainListQuerySchema>;

/** @public */
export const trainListSchema = z
  .object({
    items: z.array(trainSchema),
    nextCursor: z.string().optional(),
    totalItems: z.number().int().optional(),
  })
  .meta({ id: 'TrainList' });

/** @public */
export type TrainList = z.infer<typeof trainListSchema>;
