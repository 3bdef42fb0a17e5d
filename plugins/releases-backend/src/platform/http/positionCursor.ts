import { storableProblem } from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { ApiError } from './errors';

/**
 * Turns the place where a page ends into the cursor of the next one, and back.
 *
 * @param schema - of the place
 * @internal
 */
export function positionCursor<T>(schema: z.ZodType<T>) {
  return {
    write: (position: T): string =>
      Buffer.from(JSON.stringify(position)).toString('base64url'),
    /** @throws an {@link ApiError} of status 400 where it is none of ours */
    read(cursor: string | undefined): T | undefined {
      if (cursor === undefined) {
        return undefined;
      }
      const position = parse(cursor);
      const parsed = schema.safeParse(position);
      if (!parsed.success || storableProblem(position)) {
        throw ApiError.input([
          {
            field: 'cursor',
            code: 'invalid_cursor',
            message: 'Send the nextCursor of the page before, as it is.',
          },
        ]);
      }
      return parsed.data;
    },
  };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
