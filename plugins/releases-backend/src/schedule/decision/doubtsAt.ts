import { Steps } from '../../platform';
import { CalendarWindow } from './CalendarWindow';
import { DecidableWindow } from './DecidableWindow';
import { fiveYearsAfter } from './horizon';
import { Missing } from './scopeCertainty';
import { PossibleWindow } from './WindowCalendar';

/** A window that would close if it was for what is asked about. @internal */
export interface Doubt {
  window: DecidableWindow;
  missing: readonly Missing[];
  /** When the occurrence of a deny window that is under way ends */
  until?: number;
}

/**
 * Which windows that may be in scope would close at an instant: deny windows
 * that are under way, and allow windows that are not while no allow window is
 * surely open. Like those in scope, an allow window that is over for good asks
 * for nothing.
 *
 * @internal
 */
export function* doubtsAt(
  sure: readonly CalendarWindow[],
  possible: readonly PossibleWindow[],
  at: number,
): Steps<Doubt[]> {
  const limit = fiveYearsAfter(at);
  const isSurelyOpen = sure.some(
    one => one.window.effect === 'allow' && one.isUnderWay(at),
  );
  const doubts: Doubt[] = [];
  for (const { calendarWindow, missing } of possible) {
    const { window, lastEnd } = calendarWindow;
    if (window.effect === 'deny') {
      const until = calendarWindow.endOf(at, limit);
      if (until !== undefined) {
        doubts.push({
          window,
          missing,
          until: until < limit ? until : undefined,
        });
      }
    } else if (
      lastEnd > at &&
      !isSurelyOpen &&
      !calendarWindow.isUnderWay(at)
    ) {
      doubts.push({ window, missing });
    }
    yield;
  }
  return doubts;
}
