import { Interval, subtractIntervals } from '../recurrence';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { calendarOf } from './decide';
import { WaivedWindows } from './OpenSpans';
import { openTimes } from './openTimes';
import { WindowCalendar } from './WindowCalendar';

/** Where a release would happen although a window says no. @internal */
export interface WindowViolation {
  window: DecidableWindow;
  interval: Interval;
  code: 'inside_freeze' | 'outside_allow_windows';
}

/**
 * Where an interval lies inside freezes or outside all allow windows, each with
 * the window that asks for it: leave for all of them opens the whole interval.
 *
 * @internal
 */
export function violations(
  windows: readonly DecidableWindow[] | WindowCalendar,
  subject: DecisionSubject,
  interval: Interval,
  waived: WaivedWindows = new Set(),
): WindowViolation[] {
  const scoped = calendarOf(windows)
    .inScope(subject)
    .map(one => ({
      window: one.window,
      occurrences: one.occurrencesIn(interval),
      lastEnd: one.lastEnd,
    }));
  const allows = scoped.filter(({ window }) => window.effect === 'allow');
  return scoped
    .filter(({ window }) => !waived.has(window.id))
    .flatMap((expanded): WindowViolation[] => {
      const { window } = expanded;
      const deny = window.effect === 'deny';
      const open = deny
        ? openTimes(interval, expanded.occurrences, [])
        : openTimes(
            interval,
            [],
            allows.map(allow => ({ ...allow, waived: allow !== expanded })),
          );
      return subtractIntervals([interval], open).map(closed => ({
        window,
        interval: closed,
        code: deny ? 'inside_freeze' : 'outside_allow_windows',
      }));
    })
    .sort((a, b) => a.interval.start - b.interval.start);
}
