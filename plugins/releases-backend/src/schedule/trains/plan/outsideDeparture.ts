import {
  Departure,
  Move,
  Release,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam, said } from '../../../platform';
import { toInterval } from '../../scene/PlacedRelease';
import {
  isOffDeparture,
  offDepartureMessage,
} from '../departures/offDeparture';

/**
 * The releases aboard that are still to come and planned for another time than
 * the train leaves, wholly or in part.
 *
 * @param moves - those that take releases to the departure, by release
 * @internal
 */
export function outsideDeparture(
  members: readonly Release[],
  train: { name: string; departure: Pick<Departure, 'start' | 'end'> },
  moves: ReadonlyMap<string, Move>,
): TrainPlan['outside'] {
  const departure = toInterval(train.departure);
  return members.flatMap(({ id, name, state, window }) => {
    if (
      !window ||
      !isOffDeparture({ state, interval: toInterval(window) }, departure)
    ) {
      return [];
    }
    return [
      {
        releaseId: id,
        ...said(
          offDepartureMessage({
            release: releaseParam({ id, name }),
            planned: toInterval(window),
            train: train.name,
            leaves: departure,
          }),
          window.timeZone,
        ),
        align: moves.get(id),
      },
    ];
  });
}
