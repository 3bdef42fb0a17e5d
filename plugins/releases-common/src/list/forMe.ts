import { z } from 'zod';
import { entityRefSchema } from '../primitives';
import { releaseSchema } from '../release/release';

/** @public */
export const forMeQuerySchema = z.strictObject({
  entityRef: z.array(entityRefSchema).max(50).optional().meta({
    description:
      'What ships next only of these, of any kind; absent: of everything',
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
      description: 'How many releases wait for the vote of the caller',
    }),
    waivers: z.number().int().meta({
      description:
        'How many have a waiver that is asked for and that the caller may grant',
    }),
    upcoming: z.object({
      count: z.number().int().meta({
        description: 'How many are planned and have not started',
      }),
      next: releaseSchema
        .optional()
        .meta({ description: 'The first of them by its window' }),
    }),
  })
  .meta({ id: 'ForMe' });

/** @public */
export type ForMe = z.infer<typeof forMeSchema>;
