import {
  formatInstant,
  isContentOpen,
  Move,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Interval } from '../../recurrence';
import { toInterval } from '../../scene/PlacedRelease';
import { isOffDeparture } from '../departures/offDeparture';

function isOff({ state, window }: Release, departure: Interval): boolean {
  return (
    window !== undefined &&
    isOffDeparture({ state, interval: toInterval(window) }, departure)
  );
}

/**
 * The moves that take releases aboard to the departure of their train: each
 * wave as soon as the one before it is over, or at the end of the departure
 * where there is no room left. Releases that lie in it stay where they are.
 *
 * @param waves - the releases aboard, those that go first in front
 * @returns the moves by the ids of their releases; none for a release that
 *   takes longer than the departure, or whose plan is closed
 * @internal
 */
export function alignWithDeparture(
  waves: readonly (readonly Release[])[],
  departure: Interval,
): Map<string, Move> {
  const moves = new Map<string, Move>();
  let next = departure.start;
  for (const wave of waves) {
    let over = next;
    for (const release of wave) {
      const { id, state, revision, window } = release;
      if (!window) {
        continue;
      }
      const { start, end } = toInterval(window);
      const length = end - start;
      if (!isOff(release, departure)) {
        over = Math.max(over, Math.min(end, departure.end));
      } else if (
        isContentOpen(state) &&
        length <= departure.end - departure.start
      ) {
        const at = Math.min(next, departure.end - length);
        over = Math.max(over, at + length);
        moves.set(id, {
          releaseId: id,
          revision,
          window: {
            start: formatInstant(new Date(at)),
            end: formatInstant(new Date(at + length)),
            timeZone: window.timeZone,
          },
        });
      }
    }
    next = over;
  }
  return moves;
}
