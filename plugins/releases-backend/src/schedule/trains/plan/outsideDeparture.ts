import {
  Departure,
  Release,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { moment } from '../../../platform';
import { toInterval } from '../../scene/PlacedRelease';
import {
  isOffDeparture,
  offDepartureSentence,
} from '../departures/offDeparture';

/**
 * The releases aboard that are still to come and planned for another time than
 * the train leaves, wholly or in part.
 *
 * @internal
 */
export function outsideDeparture(
  members: readonly Release[],
  train: { name: string; departure: Pick<Departure, 'start' | 'end'> },
): TrainPlan['outside'] {
  const departure = toInterval(train.departure);
  return members.flatMap(({ id, name, state, window }) => {
    if (
      !window ||
      !isOffDeparture({ state, interval: toInterval(window) }, departure)
    ) {
      return [];
    }
    const span = ({ start, end }: { start: string; end: string }) =>
      `from ${moment(start, { window })} to ${moment(end, { window })}`;
    return [
      {
        releaseId: id,
        sentence: offDepartureSentence({
          release: name,
          planned: span(window),
          train: train.name,
          leaves: span(train.departure),
        }),
      },
    ];
  });
}
