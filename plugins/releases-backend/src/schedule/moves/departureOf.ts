import { Release } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';
import { departureAt } from '../trains/departures/departures';
import { TrainsService } from '../trains/record/TrainsService';
import { TrainDeparture } from './previewMoves';

/** A release may name a train that is none of ours. */
async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The departure that a release is to go with, where it is aboard a train that
 * there is.
 *
 * @internal
 */
export function departureFinder(trains: Pick<TrainsService, 'stored'>) {
  return async ({
    trainId,
    trainDeparture,
  }: Release): Promise<TrainDeparture | undefined> => {
    const train = trainId
      ? await ifThere(trains.stored(trainId, { archived: true }))
      : undefined;
    const start = trainDeparture ?? train?.start;
    const departure =
      train && start ? departureAt(train, Date.parse(start)) : undefined;
    return train && departure && { ...departure, train: train.name };
  };
}
