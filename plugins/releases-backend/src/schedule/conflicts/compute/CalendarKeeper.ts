import { DecidableWindow, WindowCalendar } from '../../decision';
import {
  firstEndingAfter,
  Interval,
  mergeIntervals,
  occurrencesBetween,
} from '../../recurrence';

/** Spans are taken this much wider, so that the next one lies inside as well. */
const MARGIN_MS = 30 * 24 * 60 * 60 * 1000;

/** Windows over a span, and when they may close anything at all. @internal */
export interface KeptCalendar {
  calendar: WindowCalendar;
  /**
   * Whether any window could close a time for anybody, so that scopes need not
   * be matched for all the others.
   */
  mayClose(interval: Interval): boolean;
}

/** @internal */
export function keepCalendar(
  windows: readonly DecidableWindow[],
  span: Interval,
): KeptCalendar {
  const hasAllows = windows.some(({ effect }) => effect === 'allow');
  const denied = hasAllows
    ? []
    : mergeIntervals(
        windows.flatMap(({ times }) => occurrencesBetween(times, span)),
      );
  return {
    calendar: new WindowCalendar(windows, span),
    mayClose: ({ start, end }) => {
      const next: Interval | undefined =
        denied[firstEndingAfter(denied, start)];
      return hasAllows || (next !== undefined && next.start < end);
    },
  };
}

/**
 * Keeps windows expanded for as long as they are the same: expanding them is
 * what costs.
 *
 * @internal
 */
export class CalendarKeeper {
  #known: { key: string; kept: KeptCalendar } | undefined;

  over(windows: readonly DecidableWindow[], span: Interval): KeptCalendar {
    const key = JSON.stringify(windows);
    const known = this.#known?.kept.calendar.span;
    if (
      this.#known?.key === key &&
      known &&
      known.start <= span.start &&
      known.end >= span.end
    ) {
      return this.#known.kept;
    }
    const kept = keepCalendar(windows, {
      start: span.start - MARGIN_MS,
      end: span.end + MARGIN_MS,
    });
    this.#known = { key, kept };
    return kept;
  }
}
