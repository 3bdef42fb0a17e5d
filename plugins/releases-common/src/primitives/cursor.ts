import { z } from 'zod';

/**
 * Where a page of a list begins: the `nextCursor` of the page before it.
 *
 * @internal
 */
export const cursorSchema = z
  .string()
  .max(2000, { error: 'Shorten this to at most 2000 characters.' })
  .refine(value => /^[A-Za-z0-9_-]*$/.test(value), {
    error: 'Send the nextCursor of the page before, as it is.',
    params: { code: 'invalid_cursor' },
  })
  .meta({ description: 'The `nextCursor` of the previous page' });
