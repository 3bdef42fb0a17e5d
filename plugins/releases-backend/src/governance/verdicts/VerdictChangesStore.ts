import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll, StoredInstant, toDate, toIso } from '../../platform';

const TABLE = 'release_verdicts';

/** What a release came to by itself from one instant on. @internal */
export interface OwnVerdictChange {
  releaseId: string;
  at: string;
  revision: number;
  verdict: Verdict;
}

interface ChangeRow {
  release_id: string;
  at: StoredInstant;
  revision: number;
  verdict: Verdict;
}

/**
 * How the verdicts on releases went, in the database. It is only added to.
 *
 * @internal
 */
export class VerdictChangesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async append(
    tx: Knex.Transaction,
    changes: readonly OwnVerdictChange[],
  ): Promise<void> {
    await insertAll(
      tx,
      TABLE,
      changes.map(({ releaseId, at, revision, verdict }) => ({
        release_id: releaseId,
        at: toDate(at),
        revision,
        verdict,
      })),
    );
  }

  /** How the verdicts on some releases went, the oldest first. */
  async of(releaseIds: readonly string[]): Promise<OwnVerdictChange[]> {
    const rows: ChangeRow[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .orderBy('id')
      .select();
    return rows.map(({ release_id, at, revision, verdict }) => ({
      releaseId: release_id,
      at: toIso(at),
      revision,
      verdict,
    }));
  }
}
