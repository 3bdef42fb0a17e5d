import { readWith } from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { ApiError } from './errors';

/**
 * Reads a value with a schema.
 *
 * @throws an {@link ApiError} of status 400 that names each wrong field
 * @internal
 */
export function parseOrThrow<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const result = readWith(schema, value);
  if ('details' in result) {
    throw ApiError.input(result.details);
  }
  return result.value;
}
