import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll } from '../../platform';

const TABLE = 'told_standings';

/** How a release stood when people were last told. @internal */
export interface ToldStanding {
  releaseId: string;
  /** The state in which it was ready; absent: it was not. */
  readyIn?: ReleaseState;
}

interface StandingRow {
  release_id: string;
  ready_in: ReleaseState | null;
}

/**
 * What people were last told of how releases stand, so that each turn is told
 * once.
 *
 * @internal
 */
export class StandingsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async of(releaseIds: readonly string[]): Promise<Map<string, ToldStanding>> {
    if (releaseIds.length === 0) {
      return new Map();
    }
    const rows: StandingRow[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .select();
    return new Map(
      rows.map(row => [
        row.release_id,
        {
          releaseId: row.release_id,
          ...(row.ready_in === null ? {} : { readyIn: row.ready_in }),
        },
      ]),
    );
  }

  async write(
    tx: Knex,
    standings: readonly ToldStanding[],
    then: 'merge' | 'ignore' = 'merge',
  ): Promise<void> {
    await insertAll(
      tx,
      TABLE,
      standings.map(({ releaseId, readyIn = null }) => ({
        release_id: releaseId,
        ready_in: readyIn,
      })),
      { key: ['release_id'], then },
    );
  }

  async forget(tx: Knex, releaseIds: readonly string[]): Promise<void> {
    if (releaseIds.length > 0) {
      await tx(TABLE).where(anyOf(tx, 'release_id', releaseIds)).delete();
    }
  }

  /** Of some ids, those of releases that nobody was told of. */
  async missingAmong(ids: Knex.QueryBuilder): Promise<string[]> {
    return ids
      .clone()
      .whereNotIn('id', this.#db(TABLE).select('release_id'))
      .pluck('id');
  }

  async clear(): Promise<void> {
    await this.#db(TABLE).delete();
  }
}
