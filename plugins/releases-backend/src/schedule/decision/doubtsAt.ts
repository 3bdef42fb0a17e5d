import { DecidableWindow } from './DecidableWindow';
import { Missing } from './scopeCertainty';
import { ExpandedWindow, PossibleWindow, underWay } from './WindowCalendar';

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
export function doubtsAt(
  sure: readonly ExpandedWindow[],
  possible: readonly PossibleWindow[],
  at: number,
): Doubt[] {
  const isSurelyOpen = sure.some(
    expanded =>
      expanded.window.effect === 'allow' &&
      underWay(expanded, at) !== undefined,
  );
  return possible.flatMap((expanded): Doubt[] => {
    const { window, missing, lastEnd } = expanded;
    const occurrence = underWay(expanded, at);
    if (window.effect === 'deny') {
      return occurrence ? [{ window, missing, until: occurrence.end }] : [];
    }
    const closes = !occurrence && lastEnd > at && !isSurelyOpen;
    return closes ? [{ window, missing }] : [];
  });
}
