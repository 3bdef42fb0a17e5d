import { z } from 'zod';
import { ApiError } from '../../http/errors';
import { RecordPosition } from './RecordStore';

const positionSchema = z.strictObject({
  nameOrder: z.string(),
  id: z.string(),
});

/** @internal */
export function writeRecordCursor(position: RecordPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** @internal */
export function readRecordCursor(
  cursor: string | undefined,
): RecordPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const parsed = positionSchema.safeParse(parse(cursor));
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
