import {
  Departure,
  Release,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { moment } from '../../../platform';
import { isPending } from '../../../releases';
import { toInterval } from '../../scene/PlacedRelease';

/**
 * The releases aboard that are still to come and planned for another time than
 * the train leaves, wholly or in part.
 *
 * @internal
 */
export function outsideDeparture(
  members: readonly Release[],
  departure: Pick<Departure, 'start' | 'end'>,
): TrainPlan['outside'] {
  const span = toInterval(departure);
  return members.flatMap(({ id, name, state, window }) => {
    if (!window || !isPending(state)) {
      return [];
    }
    const { start, end } = toInterval(window);
    const [from, to, leaves, arrives] = [
      window.start,
      window.end,
      departure.start,
      departure.end,
    ].map(instant => moment(instant, { window }));
    return start >= span.start && end <= span.end
      ? []
      : [
          {
            releaseId: id,
            sentence: `${name} is planned from ${from} to ${to}, and the train leaves from ${leaves} to ${arrives}. Move the release, or let it go with another departure.`,
          },
        ];
  });
}
