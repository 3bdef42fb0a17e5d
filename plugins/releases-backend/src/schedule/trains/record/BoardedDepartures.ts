import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  BoardedDeparture,
  boardedDeparture,
} from '../departures/boardedDeparture';
import { TrainsStore } from './TrainsStore';

/** What says which departure a release is aboard. @internal */
type Boarded = Pick<Release, 'trainId' | 'trainDeparture'>;

/**
 * Which departures releases go with. A release may name a train that is none of
 * ours.
 *
 * @internal
 */
export class BoardedDepartures {
  readonly #store: Pick<TrainsStore, 'byIds'>;

  constructor(store: Pick<TrainsStore, 'byIds'>) {
    this.#store = store;
  }

  /** Answers for those of some releases that are aboard a train. */
  async of(
    releases: readonly Boarded[],
  ): Promise<(release: Boarded) => BoardedDeparture | undefined> {
    const ids = new Set(releases.flatMap(({ trainId }) => trainId ?? []));
    const trains = new Map(
      ids.size > 0
        ? (await this.#store.byIds([...ids])).map(train => [train.id, train])
        : [],
    );
    return release => {
      const train = release.trainId ? trains.get(release.trainId) : undefined;
      return train && boardedDeparture(train, release);
    };
  }
}
