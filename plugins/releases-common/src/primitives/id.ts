import { z } from 'zod';

/**
 * What a release, a window, a train and the like are known by: an id that the
 * server gave (a UUID), or the name of a window in the configuration.
 *
 * @public
 */
export const idSchema = z
  .string()
  .overwrite(value => value.trim())
  .regex(/^[A-Za-z0-9._:-]{1,64}$/, {
    error:
      'This is not an id. Give one as it was answered: letters, digits, dots, colons, dashes and underscores, at most 64.',
  })
  .meta({ example: '0198f3a2-7c31-7c2e-9d54-5a1d0f0b8a11' });
