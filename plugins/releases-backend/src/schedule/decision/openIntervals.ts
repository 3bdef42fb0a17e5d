import { intersectIntervals, Interval } from '../recurrence';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { WaivedWindows, WindowCalendar } from './WindowCalendar';

/**
 * When a release may happen within a span, in order.
 *
 * @internal
 */
export function openIntervals(
  windows: readonly DecidableWindow[] | WindowCalendar,
  subject: DecisionSubject,
  span: Interval,
  waived: WaivedWindows = new Set(),
): Interval[] {
  const calendar = calendarOver(windows, span);
  return intersectIntervals(
    calendar.openFor(calendar.inScope(subject), waived),
    [span],
  );
}

/** The calendar that is given, or one of the windows. @internal */
export function calendarOver(
  windows: readonly DecidableWindow[] | WindowCalendar,
  span: Interval,
): WindowCalendar {
  const calendar =
    windows instanceof WindowCalendar
      ? windows
      : new WindowCalendar(windows, span);
  calendar.assertCovers(span.start);
  calendar.assertCovers(span.end);
  return calendar;
}
