import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { nextDeparture } from '../departures/departures';
import { departureKey } from '../departures/resolveDeparture';
import { TrainsStore } from './TrainsStore';

/** The first departure of a train from an instant on. @internal */
export interface ComingDeparture {
  trainName: string;
  isArchived: boolean;
  /** When it leaves, RFC 3339, UTC; absent: it does not leave any more. */
  at?: string;
  /** What releases aboard name it by; absent where the train leaves once. */
  key?: string;
}

/**
 * When trains leave next.
 *
 * @internal
 */
export class ComingDepartures {
  readonly #store: Pick<TrainsStore, 'byIds'>;

  constructor(store: Pick<TrainsStore, 'byIds'>) {
    this.#store = store;
  }

  /**
   * In the order in which they are asked for; undefined of a train that there
   * is not.
   *
   * @param asked - `from`: RFC 3339, a departure at that instant included
   */
  async of(
    asked: readonly { trainId: string; from: string }[],
  ): Promise<(ComingDeparture | undefined)[]> {
    const ids = [...new Set(asked.map(({ trainId }) => trainId))];
    const trains = new Map(
      (ids.length > 0 ? await this.#store.byIds(ids) : []).map(train => [
        train.id,
        train,
      ]),
    );
    return asked.map(({ trainId, from }) => {
      const train = trains.get(trainId);
      if (!train) {
        return undefined;
      }
      const departure = nextDeparture(train, Date.parse(from) - 1);
      return {
        trainName: train.name,
        isArchived: train.archivedAt !== undefined,
        ...(departure
          ? {
              at: formatInstant(new Date(departure.start)),
              key: departureKey(train, departure),
            }
          : {}),
      };
    });
  }
}
