import { Endpoint } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from './errors';

/**
 * Reads the revision out of an `If-Match` header (RFC 9110, section 13.1.1).
 * `*` matches any revision, and counts as none where one is required.
 *
 * @returns the revision, or undefined where the endpoint does without
 * @internal
 */
export function readIfMatch(
  endpoint: Pick<Endpoint, 'ifMatch'>,
  header: string | undefined,
): number | undefined {
  if (endpoint.ifMatch === undefined) {
    return undefined;
  }
  const value = header?.trim();
  if (!value || value === '*') {
    if (endpoint.ifMatch === 'required') {
      throw ApiError.preconditionRequired();
    }
    return undefined;
  }
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(value)?.[1];
  if (revision === undefined) {
    throw ApiError.input([
      {
        field: 'If-Match',
        code: 'invalid_if_match',
        message: 'Give one revision in quotes, for example "14".',
      },
    ]);
  }
  return Number(revision);
}
