import { LAST_INSTANT } from '../recurrence';

/**
 * Five years after an instant, the same day and time in UTC, or the last
 * instant there is.
 *
 * @internal
 */
export function fiveYearsAfter(instant: number): number {
  const date = new Date(instant);
  return Math.min(date.setUTCFullYear(date.getUTCFullYear() + 5), LAST_INSTANT);
}
