import { Knex } from 'knex';

/** A record whose changes are counted. @internal */
export interface Versioned {
  id: string;
  /** 1 when it is made, and one more with every change. */
  revision: number;
}

/** What of a record open pages and other plugins are told. @internal */
export interface Announcement {
  /** What kind of thing changed, as signals name it. */
  kind: string;
  /** Which one; absent: open pages look at all of that kind. */
  id?: string;
  /** The topic of the event bus; absent: other plugins are not told. */
  topic?: string;
  /** What the event says of it. */
  payload?: object;
}

/**
 * How records of one kind are kept: SQL only. Who decides, and what else is
 * written with a record, is the journal's.
 *
 * @internal
 */
export interface RecordTable<T extends Versioned> {
  /** The name of a record in the ledger. */
  subjectOf(id: string): string;
  /**
   * The subject whose activity tells of a record as well, a waiver's is its
   * release's; absent: its own alone.
   */
  aboutOf?(record: T): string;
  /**
   * Makes others who write these records wait until the transaction ends.
   *
   * @returns the revision of each that is there
   */
  lock(
    tx: Knex.Transaction,
    ids: readonly string[],
  ): Promise<Map<string, number>>;
  insert(tx: Knex.Transaction, records: readonly T[]): Promise<void>;
  update(tx: Knex.Transaction, records: readonly T[]): Promise<void>;
  announcementOf(record: T): Announcement;
  /** The names of fields that the ledger does not tell of. */
  untold?: readonly string[];
}

const ROWS_PER_LOCK = 500;

/**
 * Locks rows of a table that has `id` and `revision`, in the order of their
 * ids, so that no two transactions wait for each other.
 *
 * @internal
 */
export async function lockRevisions(
  tx: Knex.Transaction,
  table: string,
  ids: readonly string[],
  idColumn = 'id',
): Promise<Map<string, number>> {
  const revisions = new Map<string, number>();
  const sorted = [...new Set(ids)].sort();
  for (let start = 0; start < sorted.length; start += ROWS_PER_LOCK) {
    const rows: { id: string; revision: number }[] = await tx(table)
      .whereIn(idColumn, sorted.slice(start, start + ROWS_PER_LOCK))
      .orderBy(idColumn)
      .forUpdate()
      .select({ id: idColumn, revision: 'revision' });
    rows.forEach(({ id, revision }) => revisions.set(id, revision));
  }
  return revisions;
}
