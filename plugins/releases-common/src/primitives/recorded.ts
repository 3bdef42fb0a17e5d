import { z } from 'zod';
import { instantSchema } from './instant';

/** What every record tells of itself. @internal */
export const recordedShape = {
  createdBy: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: instantSchema.optional(),
  revision: z.number().int(),
};
