import { z } from 'zod';
import { errorDetailSchema } from '../release/releaseQueries';

/**
 * The body of every error, as Backstage writes it, with what is wrong by field
 * and, for a conflict, how the subject stands now.
 *
 * @public
 */
export const errorBodySchema = z
  .object({
    error: z.object({
      name: z.string(),
      message: z.string(),
      details: z.array(errorDetailSchema).optional(),
      current: z.unknown().optional(),
      changes: z.unknown().optional(),
      result: z.unknown().optional(),
    }),
    request: z.object({ method: z.string(), url: z.string() }).optional(),
    response: z.object({ statusCode: z.number().int() }),
  })
  .meta({ id: 'Error' });

/** @public */
export type ErrorBody = z.infer<typeof errorBodySchema>;
