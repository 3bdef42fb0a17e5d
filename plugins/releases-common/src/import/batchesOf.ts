import { BATCH_LIMIT } from '../release/releaseQueries';

/** Below the 5 MiB that a request may have, with room for its envelope. */
const BODY_LIMIT = 4 * 1024 * 1024;

const encoder = new TextEncoder();

/**
 * Divides releases, in order, into parts that one call of the batch endpoint
 * takes: by number, and by size. One that is too large by itself stands alone,
 * for the server to say so.
 *
 * @public
 */
export function batchesOf<T>(
  items: readonly T[],
  limits: { items?: number; bytes?: number } = {},
): T[][] {
  const { items: most = BATCH_LIMIT, bytes: largest = BODY_LIMIT } = limits;
  const batches: T[][] = [];
  let size = 0;
  for (const item of items) {
    const bytes = encoder.encode(JSON.stringify(item)).length + 1;
    const last = batches.at(-1);
    if (last && last.length < most && size + bytes <= largest) {
      last.push(item);
      size += bytes;
    } else {
      batches.push([item]);
      size = bytes;
    }
  }
  return batches;
}
