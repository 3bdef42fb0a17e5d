import { z } from 'zod';
import { instantSchema, requiredText } from '../primitives';

/** @public */
export const newTickSchema = z
  .strictObject({
    done: z.boolean({ error: 'Use true to tick it, false to take that back.' }),
    note: requiredText(2000).optional(),
  })
  .meta({ id: 'NewTick' });

/** @public */
export type NewTick = z.output<typeof newTickSchema>;

/**
 * What one item of a checklist has come to: the last time that somebody ticked
 * it or took that back.
 *
 * @public
 */
export const tickSchema = z
  .object({
    releaseId: z.string(),
    gateId: z.string(),
    itemId: z.string(),
    done: z.boolean(),
    by: z.string().optional().meta({
      description: 'Absent if nobody has ticked it yet',
    }),
    at: instantSchema.optional(),
    note: z.string().optional(),
    contentHash: z.string().optional().meta({
      description:
        '`v1:` and the SHA-256 of the RFC 8785 JSON of what was material then',
    }),
  })
  .meta({ id: 'Tick' });

/** @public */
export type Tick = z.infer<typeof tickSchema>;
