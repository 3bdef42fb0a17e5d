import { ReleaseSort } from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { ApiError } from '../http/errors';
import { ReleasePosition } from './ReleaseFilter';

const cursorSchema = z.strictObject({
  sort: z.string(),
  value: z.string(),
  id: z.string(),
});

/**
 * A page goes on behind the last release of the page before, so that releases
 * added meanwhile neither repeat nor hide one.
 *
 * @internal
 */
export function writeCursor(
  sort: ReleaseSort,
  position: ReleasePosition,
): string {
  return Buffer.from(JSON.stringify({ sort, ...position })).toString(
    'base64url',
  );
}

function invalid(message: string) {
  return ApiError.input([{ field: 'cursor', code: 'invalid_cursor', message }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** @internal */
export function readCursor(
  sort: ReleaseSort,
  cursor: string | undefined,
): ReleasePosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const parsed = cursorSchema.safeParse(parse(cursor));
  const dated = !sort.endsWith('name');
  if (
    !parsed.success ||
    (dated && Number.isNaN(Date.parse(parsed.data.value)))
  ) {
    throw invalid('Send the nextCursor of the page before, as it is.');
  }
  if (parsed.data.sort !== sort) {
    throw invalid(
      `This cursor belongs to a list sorted by ${parsed.data.sort}. Keep the order while paging, or start again without a cursor.`,
    );
  }
  return { value: parsed.data.value, id: parsed.data.id };
}
