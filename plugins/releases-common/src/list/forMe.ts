import { z } from 'zod';
import { entityRefSchema } from '../primitives';
import { releaseSchema } from '../release/release';

/** @public */
export const forMeQuerySchema = z.strictObject({
  entityRef: z.array(entityRefSchema).max(50).optional().meta({
    description: 'Restricts what ships next to these entities of any kind',
  }),
});

/** @public */
export type ForMeQuery = z.infer<typeof forMeQuerySchema>;

/** @public */
export type ForMeQueryInput = z.input<typeof forMeQuerySchema>;

/**
 * How much of the releases waits for a person, and what ships next.
 *
 * @public
 */
export const forMeSchema = z
  .object({
    votes: z.number().int().meta({
      description: "How many releases are waiting for the caller's vote",
    }),
    waivers: z.number().int().meta({
      description: 'How many have a requested waiver that the caller may grant',
    }),
    upcoming: z.object({
      count: z.number().int().meta({
        description: 'How many are planned and have not started',
      }),
      next: releaseSchema
        .optional()
        .meta({ description: 'The one that starts first' }),
    }),
  })
  .meta({ id: 'ForMe' });

/** @public */
export type ForMe = z.infer<typeof forMeSchema>;
