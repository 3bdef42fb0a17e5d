import { endOfOccurrence } from './endOfOccurrence';
import { Interval } from './Interval';
import { readWindowRule } from './reading/readWindowRule';
import { SLACK } from './wallTime';
import { readDuration } from './windowDuration';
import { windowStarts } from './windowStarts';
import { WindowTimes } from './WindowTimes';

/**
 * The occurrences that overlap a span, by their start.
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
  const { recurrence, timeZone } = times;
  const overlaps = ({ start, end }: Interval) =>
    start < end && start < span.end && end > span.start;
  if (span.end <= span.start) {
    return [];
  }
  if (!recurrence) {
    return [onceOf(times)].filter(overlaps);
  }
  const duration = readDuration(recurrence.duration);
  const length = duration.nominal + duration.exact;
  const starts = windowStarts(
    readWindowRule(recurrence),
    recurrence,
    timeZone,
    { start: span.start - length - SLACK, end: span.end + SLACK },
  );
  const occurrences: Interval[] = [];
  for (const start of starts) {
    const occurrence = {
      start: start.instant,
      end: endOfOccurrence(start, duration, timeZone, recurrence.endsBy),
    };
    if (overlaps(occurrence)) {
      occurrences.push(occurrence);
    }
  }
  return occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
}

function onceOf({ start, end }: WindowTimes): Interval {
  return { start: Date.parse(start ?? ''), end: Date.parse(end ?? '') };
}
