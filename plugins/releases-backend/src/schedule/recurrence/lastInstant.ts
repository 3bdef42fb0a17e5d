/**
 * The last instant that can be written (RFC 3339 has years of four digits):
 * nothing begins after it, and what goes on longer ends at it.
 *
 * @internal
 */
export const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
