import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant, toDate, toOptionalIso } from '../database/instants';
import { ReleaseRow, toRelease } from './releaseRow';

/**
 * Which releases are aboard trains, for the plugin itself; archived ones are
 * left out.
 *
 * @internal
 */
export class AboardStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The releases aboard a departure; with none named, aboard the train. */
  async aboard(trainId: string, departure?: string): Promise<Release[]> {
    const query = this.#aboard(trainId).select('content');
    if (departure !== undefined) {
      query.where('train_departure', toDate(departure));
    }
    return (await query).map(toRelease);
  }

  /** How many releases are aboard each departure of a train, by its start. */
  async aboardCounts(
    trainId: string,
  ): Promise<Map<string | undefined, number>> {
    const rows: {
      train_departure: StoredInstant | null;
      count: string | number;
    }[] = await this.#aboard(trainId)
      .groupBy('train_departure')
      .select('train_departure')
      .count({ count: '*' });
    return new Map(
      rows.map(row => [toOptionalIso(row.train_departure), Number(row.count)]),
    );
  }

  #aboard(trainId: string) {
    return this.#db<ReleaseRow>('releases')
      .where('train_id', trainId)
      .whereNull('archived_at');
  }
}
