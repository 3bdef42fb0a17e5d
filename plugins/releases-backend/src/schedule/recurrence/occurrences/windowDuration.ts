import { Temporal } from 'temporal-polyfill';
import { DAY, instantOfWall } from '../time/wallTime';
import { WindowStart } from './StartSeries';

/**
 * A duration in its two parts (RFC 5545, 3.3.6): weeks and days, which follow
 * the calendar, and hours, minutes and seconds, which are exact.
 *
 * @internal
 */
export interface WindowDuration {
  /** Days on the wall, in milliseconds */
  nominal: number;
  /** In milliseconds */
  exact: number;
}

/** @internal */
export function readDuration(duration: string): WindowDuration {
  const { weeks, days, hours, minutes, seconds } =
    Temporal.Duration.from(duration);
  return {
    nominal: (weeks * 7 + days) * DAY,
    exact: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}

/**
 * When a duration after a start ends, as an instant: days are counted from the
 * wall time that its rule gives, also where clocks skip it.
 *
 * @internal
 */
export function endAfter(
  { wall, instant }: WindowStart,
  { nominal, exact }: WindowDuration,
  timeZone: string,
): number {
  const counted = nominal ? instantOfWall(wall + nominal, timeZone) : instant;
  return counted + exact;
}
