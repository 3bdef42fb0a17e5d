import { z } from 'zod';

/**
 * Where a release goes that does not say so.
 *
 * @public
 */
export const DEFAULT_ENVIRONMENT = 'production';

/**
 * The name of a deployment environment, in lower case, so that nothing that is
 * for `production` is got around by writing `Production`.
 *
 * @public
 */
export const environmentSchema = z
  .string()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/, {
    error:
      'Use letters, digits, dots, dashes and underscores, at most 63, for example production.',
  })
  .overwrite(value => value.toLowerCase())
  .meta({ example: 'production' });
