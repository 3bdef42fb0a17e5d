import { VerdictChange } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll, StoredInstant, toDate, toIso } from '../../platform';

/** What a release came to. @internal */
export interface ReleaseVerdict extends VerdictChange {
  releaseId: string;
}

interface VerdictRow {
  release_id: string;
  at: StoredInstant;
  revision: number;
  verdict: VerdictChange['verdict'];
  own: VerdictChange['verdict'];
  inherited: VerdictChange['verdict'];
}

function toVerdict(row: VerdictRow): ReleaseVerdict {
  return {
    releaseId: row.release_id,
    at: toIso(row.at),
    revision: row.revision,
    verdict: row.verdict,
    own: row.own,
    inherited: row.inherited,
  };
}

/**
 * How the verdicts on releases went, in the database.
 *
 * @internal
 */
export class VerdictsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** @param alongside - writes what belongs to it into the transaction */
  async append(
    verdicts: readonly ReleaseVerdict[],
    alongside: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await insertAll(
        tx,
        'release_verdicts',
        verdicts.map(({ releaseId, at, ...rest }) => ({
          release_id: releaseId,
          at: toDate(at),
          ...rest,
        })),
      );
      await alongside(tx);
    });
  }

  /** The last verdict on each of some releases, by the id of the release. */
  async latest(
    releaseIds: readonly string[],
  ): Promise<Map<string, ReleaseVerdict>> {
    const last = this.#db('release_verdicts')
      .max('id')
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .groupBy('release_id');
    const rows: VerdictRow[] = await this.#db('release_verdicts')
      .whereIn('id', last)
      .select();
    return new Map(rows.map(row => [row.release_id, toVerdict(row)]));
  }

  /** The last verdicts on a release, newest first. */
  async of(releaseId: string, limit: number): Promise<ReleaseVerdict[]> {
    const rows: VerdictRow[] = await this.#db('release_verdicts')
      .where('release_id', releaseId)
      .orderBy('id', 'desc')
      .limit(limit)
      .select();
    return rows.map(toVerdict);
  }
}
