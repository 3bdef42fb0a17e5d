import { overlap } from '../../scene/PlacedRelease';
import { isOffDeparture } from '../../trains/departures/offDeparture';
import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';

/** @internal */
export function trainRef({ trainId }: { trainId: string }): string {
  return `train:${trainId}`;
}

/**
 * A release aboard a train is planned for another time than the train leaves.
 * One that goes with the train for a part of its time may after a talk.
 *
 * @internal
 */
export const detectOffDeparture: Detector = function* detect(
  { departureOf },
  focus,
) {
  for (const release of focus.values()) {
    const departure = departureOf(release);
    if (departure && isOffDeparture(release, departure)) {
      yield foundConflict({
        code: 'off_departure',
        severity: overlap(release.interval, departure) ? 'medium' : 'high',
        releases: [release],
        refs: [trainRef(departure)],
        interval: release.interval,
        cause: { kind: 'off_departure', departure },
      });
    }
  }
};
