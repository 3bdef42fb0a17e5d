import { Knex } from 'knex';
import { anyOf, insertAll, StoredInstant } from '../../platform';
import { Happening } from '../record/Happening';

const TABLE = 'notice_happenings';

/** Nothing new must have happened for as long before people are told. */
const QUIET_MS = 30_000;

/** As long is waited at most, while more keeps happening. */
const HELD_MS = 60_000;

/** @internal */
export interface StoredHappening {
  id: number;
  happening: Happening;
}

/**
 * What happened and was not looked at yet. All of it is held together, so that
 * what comes within a minute becomes one notice of each person and topic.
 *
 * @internal
 */
export class HappeningsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(
    tx: Knex | Knex.Transaction,
    happenings: readonly Happening[],
    now: Date,
  ): Promise<void> {
    await insertAll(
      tx,
      TABLE,
      happenings.map(happening => ({
        content: JSON.stringify(happening),
        added_at: now,
      })),
    );
  }

  /** The id of the last of what has been held for long enough, if anything has. */
  async lastHeld(now: Date): Promise<number | undefined> {
    const [row] = await this.#db(TABLE)
      .min({ first: 'added_at' })
      .max({ last: 'added_at', id: 'id' });
    const { first, last, id } = row as {
      first: StoredInstant | null;
      last: StoredInstant | null;
      id: string | number | null;
    };
    if (first === null || last === null) {
      return undefined;
    }
    const since = (instant: StoredInstant) =>
      now.getTime() - new Date(instant).getTime();
    return since(last) >= QUIET_MS || since(first) >= HELD_MS
      ? Number(id)
      : undefined;
  }

  /** The first ones up to an id. */
  async upTo(id: number, limit: number): Promise<StoredHappening[]> {
    const rows: { id: string | number; content: string }[] = await this.#db(
      TABLE,
    )
      .where('id', '<=', id)
      .orderBy('id')
      .limit(limit)
      .select('id', 'content');
    return rows.map(row => ({
      id: Number(row.id),
      happening: JSON.parse(row.content),
    }));
  }

  async remove(tx: Knex, ids: readonly number[]): Promise<void> {
    await tx(TABLE).where(anyOf(tx, 'id', ids, 'bigint')).delete();
  }

  async clear(): Promise<void> {
    await this.#db(TABLE).delete();
  }
}
