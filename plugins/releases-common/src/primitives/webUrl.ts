import { z } from 'zod';
import { textProblem } from './storable';

/**
 * A web address of at most 4,000 characters. Only http and https are taken, so
 * that a link can be shown as it is.
 *
 * @public
 */
export const webUrlSchema = z
  .url({
    protocol: /^https?$/,
    error: 'Give a web address that starts with https:// or http://.',
  })
  .max(4000, { error: 'Shorten this to at most 4000 characters.' })
  .refine(value => textProblem(value) === undefined, {
    error: 'Give a web address without characters that cannot be stored.',
    params: { code: 'invalid_format' },
  });
