import { isError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { ApiError } from './errors';
import { databaseFailure } from './databaseFailure';

/** Errors of Backstage that say to the caller what they mean, by their name. */
const BACKSTAGE_STATUSES = new Map([
  ['InputError', 400],
  ['AuthenticationError', 401],
  ['NotAllowedError', 403],
  ['NotFoundError', 404],
  ['ConflictError', 409],
  ['NotImplementedError', 501],
  ['ServiceUnavailableError', 503],
]);

function isOtherBackendAway(error: Error): boolean {
  return (
    error.name === 'ResponseError' ||
    (error.name === 'TypeError' && error.message === 'fetch failed')
  );
}

/**
 * What a caller is told of an error. Refusals are told as they are. Of anything
 * else only a reference is told, since its words may hold SQL, addresses or
 * content: the log has them, beside the same reference.
 *
 * @internal
 */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const reference = randomUUID();
  if (!isError(error)) {
    return ApiError.internal(reference);
  }
  if (isOtherBackendAway(error)) {
    return ApiError.unavailable(
      'portal',
      `Another part of the portal did not answer. Try again in a moment; the log has more under ${reference}.`,
    );
  }
  switch (databaseFailure(error)) {
    case 'taken':
      return ApiError.conflict(
        'Nothing was saved: somebody else saved the same at the same time. Read it again, and retry.',
      );
    case 'busy':
      return ApiError.unavailable(
        'database',
        `Nothing was saved: the database is busy. Try again in a moment; the log has more under ${reference}.`,
      );
    case 'away':
      return ApiError.unavailable(
        'database',
        `The database did not answer. Try again in a moment; the log has more under ${reference}.`,
      );
    case 'other':
      return ApiError.internal(reference);
    default:
  }
  const statusCode = BACKSTAGE_STATUSES.get(error.name);
  if (statusCode !== undefined) {
    return ApiError.framework(error, statusCode);
  }
  if (error.name === 'URIError') {
    return ApiError.input([
      {
        field: 'path',
        code: 'malformed_path',
        message:
          'The address is not percent-encoded as it should be. Encode each part of it as UTF-8.',
      },
    ]);
  }
  return ApiError.internal(reference);
}

/** The HTTP status that an error is answered with. @internal */
export function statusOf(error: unknown): number {
  return toApiError(error).statusCode;
}
