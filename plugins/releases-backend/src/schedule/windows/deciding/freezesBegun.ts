import { AskedSubject, calendarWindow, DecidableWindow } from '../../decision';
import { Interval } from '../../recurrence';

/** A freeze that began, with the instant in milliseconds since the epoch. @internal */
export interface BegunFreeze {
  windowId: string;
  name: string;
  start: number;
}

/**
 * The freezes that let nothing finish and began inside a span, the first one
 * first. One that is not sure to be for what is asked about is left out.
 *
 * @param isWaived - asked with the id of a window and its start
 * @internal
 */
export function freezesBegun(
  windows: readonly DecidableWindow[],
  subject: AskedSubject,
  span: Interval,
  isWaived: (windowId: string, start: number) => boolean = () => false,
): BegunFreeze[] {
  return windows
    .filter(({ effect, inFlight }) => effect === 'deny' && inFlight === 'block')
    .flatMap(window => {
      const calendar = calendarWindow(window);
      if (calendar.certaintyOf(subject).certainty !== 'yes') {
        return [];
      }
      const { id: windowId, name } = window;
      const begun = calendar
        .occurrencesIn(span)
        .find(({ start }) => start > span.start && !isWaived(windowId, start));
      return begun ? [{ windowId, name, start: begun.start }] : [];
    })
    .sort((a, b) => a.start - b.start);
}
