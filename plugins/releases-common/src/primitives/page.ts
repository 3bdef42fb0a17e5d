import { z } from 'zod';
import { cursorSchema } from './cursor';

/** How a list is asked for a page at a time. @internal */
export const pageQueryShape = {
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
  totalItems: z.boolean().optional(),
};

/** What a page says beside its items. @internal */
export const pageShape = {
  nextCursor: z.string().optional(),
  totalItems: z.number().int().optional(),
};
