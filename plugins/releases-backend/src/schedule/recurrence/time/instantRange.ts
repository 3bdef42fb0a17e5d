/** The first instant that can be written: RFC 3339 has years of four digits. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');

/**
 * The last instant that can be written: nothing begins after it, and what goes
 * on longer ends at it.
 *
 * @internal
 */
export const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

/** What is counted to beyond the first or the last instant is that one. @internal */
export function clampInstant(instant: number): number {
  return Math.min(Math.max(instant, FIRST_INSTANT), LAST_INSTANT);
}
