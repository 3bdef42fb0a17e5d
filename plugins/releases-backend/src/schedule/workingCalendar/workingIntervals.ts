import { Interval } from '../recurrence';
import { dateIn, instantOf } from './wallTime';
import { WorkingCalendar } from './WorkingCalendar';
import { WorkingDays } from './workingDays';

/**
 * The working times that lie in a span, in their order, as milliseconds; those
 * that touch are one.
 *
 * @param timeZone - whose wall time it is where the calendar does not say
 * @internal
 */
export function workingIntervals(
  calendar: WorkingCalendar,
  timeZone: string,
  span: Interval,
): Interval[] {
  const zone = calendar.timeZone ?? timeZone;
  const days = new WorkingDays(calendar);
  const intervals: Interval[] = [];
  if (span.end <= span.start) {
    return intervals;
  }
  const last = dateIn(zone, span.end).toString();
  for (
    let day = dateIn(zone, span.start);
    day.toString() <= last;
    day = day.add({ days: 1 })
  ) {
    if (!days.includes(day)) {
      continue;
    }
    const start = Math.max(instantOf(day, calendar.start, zone), span.start);
    const end = Math.min(instantOf(day, calendar.end, zone), span.end);
    const before = intervals.at(-1);
    if (before && start <= before.end) {
      before.end = Math.max(before.end, end);
    } else if (start < end) {
      intervals.push({ start, end });
    }
  }
  return intervals;
}
