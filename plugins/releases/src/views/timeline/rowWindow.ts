/** Rows that are asked for at once. */
export interface RowWindow {
  offset: number;
  limit: number;
}

/** So many rows are asked for around those on screen. */
const LIMIT = 100;

/** Windows start at multiples of this, so that they can be found again. */
const STEP = 20;

/** Rows beyond the screen that should be there before they are scrolled to. */
const MARGIN = 10;

/** The server answers no more rows than this at once. */
const MOST_ROWS = 300;

export const FIRST_ROWS: RowWindow = { offset: 0, limit: LIMIT };

/**
 * The rows to ask for where some are on screen: those that are there, as long
 * as they reach far enough.
 */
export function rowWindowFor(
  current: RowWindow,
  visible: { first: number; last: number },
  total: number,
): RowWindow {
  const first = Math.max(visible.first - MARGIN, 0);
  const last = Math.min(visible.last + MARGIN, Math.max(total - 1, 0));
  if (first >= current.offset && last < current.offset + current.limit) {
    return current;
  }
  const onScreen = visible.last - visible.first + 1;
  const limit = Math.min(
    Math.max(LIMIT, onScreen + 2 * (MARGIN + STEP)),
    MOST_ROWS,
  );
  const middle = Math.floor((visible.first + visible.last) / 2);
  const offset = Math.max(Math.floor((middle - limit / 2) / STEP) * STEP, 0);
  return { offset, limit };
}
