import { Release } from '@slipway/backstage-plugin-releases-common';
import { Interval } from '../../recurrence';
import { StoredTrain } from '../train/StoredTrain';
import { departureAt } from './departures';

/** The departure of a train that a release goes with. @internal */
export interface BoardedDeparture extends Interval {
  trainId: string;
  train: string;
}

/**
 * The departure that a release aboard goes with, also where the train does not
 * leave then any more.
 *
 * @internal
 */
export function boardedDeparture(
  train: StoredTrain,
  { trainDeparture }: Pick<Release, 'trainDeparture'>,
): BoardedDeparture | undefined {
  const named = train.recurrence ? trainDeparture : train.start;
  if (named === undefined) {
    return undefined;
  }
  const start = Date.parse(named);
  const departure = departureAt(train, start) ?? { start, end: start };
  return { ...departure, trainId: train.id, train: train.name };
}
