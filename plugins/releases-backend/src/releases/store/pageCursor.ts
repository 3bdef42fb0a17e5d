import {
  instantSchema,
  ReleaseSort,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { ApiError, positionCursor } from '../../platform';
import { ReleasePosition } from './ReleaseFilter';

const cursors = positionCursor(
  z
    .strictObject({ sort: z.string(), value: z.string(), id: z.string() })
    .refine(
      ({ sort, value }) =>
        sort.endsWith('name') || instantSchema.safeParse(value).success,
    ),
);

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
  return cursors.write({ sort, ...position });
}

/** @internal */
export function readCursor(
  sort: ReleaseSort,
  cursor: string | undefined,
): ReleasePosition | undefined {
  const position = cursors.read(cursor);
  if (!position) {
    return undefined;
  }
  if (position.sort !== sort) {
    throw ApiError.input([
      {
        field: 'cursor',
        code: 'invalid_cursor',
        message: `This cursor belongs to a list sorted by ${position.sort}. Keep the order while paging, or start again without a cursor.`,
      },
    ]);
  }
  return { value: position.value, id: position.id };
}
