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
  /** The name of the table, which has a column `revision`. */
  readonly table: string;
  /** The column of the records' ids; absent: `id`. */
  readonly idColumn?: string;
  /** The name of a record in the ledger. */
  subjectOf(id: string): string;
  /**
   * The subject whose activity tells of a record as well, a waiver's is its
   * release's; absent: its own alone.
   */
  aboutOf?(record: T): string;
  insert(tx: Knex.Transaction, records: readonly T[]): Promise<void>;
  update(tx: Knex.Transaction, records: readonly T[]): Promise<void>;
  announcementOf(record: T): Announcement;
  /** The names of fields that the ledger does not tell of. */
  untold?: readonly string[];
}

/** What tells which chains records have in the ledger. @internal */
export type LedgerSubjects = Pick<
  RecordTable<Versioned>,
  'table' | 'idColumn' | 'subjectOf'
>;
