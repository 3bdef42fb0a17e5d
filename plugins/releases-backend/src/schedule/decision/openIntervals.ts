import { atOnce } from '../../platform';
import { Interval } from '../recurrence';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { calendarOf } from './decide';
import { WaivedWindows } from './OpenSpans';
import { WindowCalendar } from './WindowCalendar';

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
  const calendar = calendarOf(windows);
  const open = calendar.openFor(calendar.inScope(subject), waived);
  return atOnce(open.within(span));
}
