import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, StoredInstant, toDate, toOptionalIso } from '../../platform';
import { toRelease, WHOLE_RELEASE } from './releaseRow';

/**
 * Which releases are aboard trains, for the plugin itself; archived ones are
 * left out.
 *
 * @internal
 */
export class BoardingStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The releases aboard a departure; with none named, aboard the train. */
  async aboard(trainId: string, departure?: string): Promise<Release[]> {
    const query = this.#aboard([trainId]).select(WHOLE_RELEASE);
    if (departure !== undefined) {
      query.where('train_departure', toDate(departure));
    }
    return (await query).map(toRelease);
  }

  /**
   * How many releases are aboard each departure of some trains, by train and
   * by its start; a train with nobody aboard is left out.
   */
  async aboardCounts(
    trainIds: readonly string[],
  ): Promise<Map<string, Map<string | undefined, number>>> {
    const rows: {
      train_id: string;
      train_departure: StoredInstant | null;
      count: string | number;
    }[] = await this.#aboard(trainIds)
      .groupBy('train_id', 'train_departure')
      .select('train_id', 'train_departure')
      .count({ count: '*' });
    const counts = new Map<string, Map<string | undefined, number>>();
    for (const { train_id: trainId, train_departure: start, count } of rows) {
      const ofTrain = counts.get(trainId) ?? new Map();
      counts.set(trainId, ofTrain.set(toOptionalIso(start), Number(count)));
    }
    return counts;
  }

  #aboard(trainIds: readonly string[]) {
    return this.#db('releases')
      .where(anyOf(this.#db, 'train_id', trainIds))
      .whereNull('archived_at');
  }
}
