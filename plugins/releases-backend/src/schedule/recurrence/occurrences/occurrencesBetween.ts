import { Interval } from '../time/Interval';
import { seriesOf } from './OccurrenceSeries';
import { WindowTimes } from '../time/WindowTimes';

/**
 * The occurrences that overlap a span, by their start. None starts after the
 * last instant there is, the end of the year 9999.
 *
 * A rule runs on wall time (RFC 5545, 3.3.10) and `dtstart` is always its first
 * occurrence. A wall time that a change of clocks skips is read with the offset
 * before the gap, a repeated one is its first (3.3.5). Weeks and days of the
 * duration are counted on the wall from the start that the rule gives, then
 * hours, minutes and seconds exactly (3.3.6), unless the recurrence ends by the
 * clock; what comes to no time at all, because clocks skip it wholly, does not
 * occur. `COUNT` counts before exceptions are left out (3.8.5.1).
 *
 * @throws Error where the rule is not one that `checkTimes` lets pass
 * @internal
 */
export function occurrencesBetween(
  times: WindowTimes,
  span: Interval,
): Interval[] {
  if (span.end <= span.start) {
    return [];
  }
  const { recurrence, timeZone } = times;
  if (recurrence) {
    return seriesOf(recurrence, timeZone).between(span);
  }
  const once = {
    start: Date.parse(times.start ?? ''),
    end: Date.parse(times.end ?? ''),
  };
  const overlaps =
    once.start < once.end && once.start < span.end && once.end > span.start;
  return overlaps ? [once] : [];
}
