import { z } from 'zod';
import { ApiError } from '../../http/errors';
import { StoredWindow } from './StoredWindow';

const cursorSchema = z.strictObject({ name: z.string(), id: z.string() });

/** Where a page of windows, which go by name, goes on. @internal */
export type WindowPosition = z.infer<typeof cursorSchema>;

/** @internal */
export function writeWindowCursor({ name, id }: StoredWindow): string {
  return Buffer.from(JSON.stringify({ name, id })).toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** @internal */
export function readWindowCursor(
  cursor: string | undefined,
): WindowPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const parsed = cursorSchema.safeParse(parse(cursor));
  if (!parsed.success) {
    throw ApiError.input([
      {
        field: 'cursor',
        code: 'invalid_cursor',
        message: 'Send the nextCursor of the page before, as it is.',
      },
    ]);
  }
  return parsed.data;
}
