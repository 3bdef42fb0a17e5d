import { z } from 'zod';

/**
 * A tag, as the catalog allows them.
 *
 * @public
 */
export const tagSchema = z
  .string()
  .regex(/^[a-z0-9+#]+(-[a-z0-9+#]+)*$/, {
    error:
      'Use lower case letters, digits, + and #, separated by single dashes, for example peak-season.',
  })
  .max(63, { error: 'Shorten this to at most 63 characters.' });
