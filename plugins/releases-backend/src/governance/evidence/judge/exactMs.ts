import { Duration } from 'luxon';

/**
 * How long an ISO 8601 duration is, days being 24 hours.
 *
 * @param duration - without years and months
 * @returns milliseconds
 * @internal
 */
export function exactMs(duration: string): number {
  return Duration.fromISO(duration).toMillis();
}
