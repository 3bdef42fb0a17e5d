import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll, StoredInstant, toDate, toIso } from '../../platform';
import { LineContent } from './lineContent';

const TABLE = 'release_verdicts';

/** What a release came to by itself from one instant on. @internal */
export interface OwnVerdictChange {
  releaseId: string;
  at: string;
  revision: number;
  verdict: Verdict;
  /** What of its gates changed; absent: that was not recorded, or not read. */
  content?: LineContent;
}

interface ChangeRow {
  release_id: string;
  at: StoredInstant;
  revision: number;
  verdict: Verdict;
  content?: string | null;
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
    changes: readonly Required<OwnVerdictChange>[],
  ): Promise<void> {
    await insertAll(
      tx,
      TABLE,
      changes.map(({ releaseId, at, revision, verdict, content }) => ({
        release_id: releaseId,
        at: toDate(at),
        revision,
        verdict,
        content: JSON.stringify(content),
      })),
    );
  }

  /**
   * How the verdicts on some releases went, the oldest first.
   *
   * @param options - `until`: the last instant to read
   */
  async of(
    releaseIds: readonly string[],
    options: { until?: string; withGates: boolean },
  ): Promise<OwnVerdictChange[]> {
    const { until, withGates } = options;
    const rows: ChangeRow[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .modify(lines => {
        if (until !== undefined) {
          lines.where('at', '<=', toDate(until));
        }
      })
      .orderBy('id')
      .select(
        ...['release_id', 'at', 'revision', 'verdict'],
        ...(withGates ? ['content'] : []),
      );
    return rows.map(({ release_id, at, revision, verdict, content }) => ({
      releaseId: release_id,
      at: toIso(at),
      revision,
      verdict,
      ...(content ? { content: JSON.parse(content) } : {}),
    }));
  }

  /** When a release was judged for the first time, if ever. */
  async firstAt(releaseId: string): Promise<string | undefined> {
    const row: Pick<ChangeRow, 'at'> | undefined = await this.#db(TABLE)
      .where({ release_id: releaseId })
      .orderBy('id')
      .first('at');
    return row && toIso(row.at);
  }
}
