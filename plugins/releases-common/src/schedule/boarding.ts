import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema, requiredText } from '../primitives';
import { warningSchema } from '../release/release';

/** How many releases one call takes aboard. @public */
export const MAX_BOARDING = 200;

/** @public */
export const boardingRequestSchema = z
  .strictObject({
    releaseIds: z
      .array(requiredText(64))
      .min(1, { error: 'Name at least one release.' })
      .max(MAX_BOARDING, {
        error: `Name at most ${MAX_BOARDING} releases a call.`,
      }),
    departure: instantSchema.optional().meta({
      description:
        'The start of the departure. Defaults to the next one, or the only one',
    }),
  })
  .meta({ id: 'BoardingRequest' });

/** @public */
export type BoardingRequest = z.infer<typeof boardingRequestSchema>;

const boardedSchema = z.object({
  releaseId: z.string(),
  name: z.string(),
  revision: z.number().int(),
  because: z.enum(['named', 'co_release']).meta({
    description:
      'co_release: it ships together with a requested one, because of circular dependencies',
  }),
});

/** @public */
export const boardingSchema = z
  .object({
    trainId: z.string(),
    departure: instantSchema.optional().meta({
      description: 'Absent if the release was not aboard',
    }),
    changed: z
      .array(boardedSchema)
      .meta({ description: 'The releases that boarded or left' }),
    unchanged: z.array(boardedSchema).meta({
      description: 'The releases that were aboard already',
    }),
    aboard: z.number().int(),
    free: z.number().int().optional(),
    sentence: z.string(),
    message: messageSchema.optional(),
    warnings: z.array(warningSchema).optional(),
  })
  .meta({ id: 'Boarding' });

/** @public */
export type Boarding = z.infer<typeof boardingSchema>;
