import { Endpoint } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from './errors';

/** One entity tag of a list, weak or strong, and what goes on behind it. */
const TAG = /^(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"|(\d+))[ \t]*(?:,[ \t]*|$)/;

interface Tag {
  isWeak: boolean;
  value: string;
}

function readTags(header: string): Tag[] | undefined {
  const tags: Tag[] = [];
  for (let rest = header; rest !== ''; ) {
    const match = TAG.exec(rest);
    if (!match) {
      return undefined;
    }
    const [whole, weak, quoted, bare] = match;
    tags.push({ isWeak: weak !== undefined, value: quoted ?? bare });
    rest = rest.slice(whole.length);
  }
  return tags;
}

function invalid(message: string): ApiError {
  return ApiError.input([
    { field: 'If-Match', code: 'invalid_if_match', message },
  ]);
}

/**
 * Reads the revisions out of an `If-Match` header (RFC 9110, section 13.1.1): a
 * list of tags of which one must be that of the current revision. Weak tags
 * never match, so that a header with no others is refused. `*` matches any
 * revision. A number without quotes is taken as well.
 *
 * @returns the revisions, or undefined where any will do
 * @throws an {@link ApiError} of status 428 where the endpoint requires the
 * header and it is missing, of 400 where it holds no revision
 * @internal
 */
export function readIfMatch(
  endpoint: Pick<Endpoint, 'ifMatch'>,
  header: string | undefined,
): readonly number[] | undefined {
  const value = header?.trim();
  if (endpoint.ifMatch === undefined || value === '*') {
    return undefined;
  }
  if (!value) {
    if (endpoint.ifMatch === 'required') {
      throw ApiError.preconditionRequired();
    }
    return undefined;
  }
  const tags = readTags(value);
  const revisions = (tags ?? [])
    .filter(({ isWeak, value: tag }) => !isWeak && /^\d{1,9}$/.test(tag))
    .map(({ value: tag }) => Number(tag));
  if (revisions.length > 0) {
    return revisions;
  }
  throw invalid(
    tags?.some(({ isWeak }) => isWeak)
      ? 'A weak tag never matches. Send the revision without W/, for example "14".'
      : 'Give the revision in quotes, for example "14".',
  );
}
