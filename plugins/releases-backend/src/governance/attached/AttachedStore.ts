import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  insertAll,
  LedgerHead,
  RecordTable,
} from '../../platform';
import { subjectOf } from '../../releases';

/** A record of its own about a release: a vote, a waiver. @internal */
export interface AttachedRecord {
  id: string;
  releaseId: string;
  revision: number;
}

/** How one kind of them is kept. @internal */
export interface AttachedStoreOptions<T extends AttachedRecord> {
  table: string;
  /** What stands in front of an id in the ledger. */
  noun: string;
  /** What the table has beyond the columns of all of them. */
  columnsOf(record: T): object;
  /** What the ledger does not tell, beyond what its subject tells. */
  untold?: readonly string[];
  /** Whether they are added to and never changed. */
  isFixed?: boolean;
}

/**
 * Records beside releases: they are read and told with their release, whose
 * revision they leave alone.
 *
 * @internal
 */
export class AttachedStore<T extends AttachedRecord> implements RecordTable<T> {
  readonly table: string;
  readonly untold: readonly string[];
  readonly #db: Knex;
  readonly #options: AttachedStoreOptions<T>;

  constructor(db: Knex, options: AttachedStoreOptions<T>) {
    this.table = options.table;
    this.untold = ['id', 'releaseId', ...(options.untold ?? [])];
    this.#db = db;
    this.#options = options;
  }

  subjectOf(id: string): string {
    return `${this.#options.noun}:${id}`;
  }

  aboutOf({ releaseId }: T): string {
    return subjectOf(releaseId);
  }

  announcementOf({ releaseId }: T): Announcement {
    return { kind: 'releases', id: releaseId };
  }

  async insert(tx: Knex.Transaction, records: readonly T[]): Promise<void> {
    await insertAll(
      tx,
      this.table,
      records.map(record => this.#toRow(record)),
    );
  }

  async update(tx: Knex.Transaction, records: readonly T[]): Promise<void> {
    if (this.#options.isFixed) {
      throw new Error(`Rows of ${this.table} are never changed.`);
    }
    for (const record of records) {
      await tx(this.table).where({ id: record.id }).update(this.#toRow(record));
    }
  }

  /** The chains in the ledger of the records about a release. */
  async headsOf(releaseId: string): Promise<LedgerHead[]> {
    const rows: Pick<T, 'id' | 'revision'>[] = await this.#db(this.table)
      .where('release_id', releaseId)
      .orderBy('id')
      .select('id', 'revision');
    return rows.map(({ id, revision }) => ({
      subject: this.subjectOf(id),
      length: revision,
    }));
  }

  /** The records about some releases, in the order of their ids. */
  async of(
    releaseIds: readonly string[],
    tx: Knex = this.#db,
    narrow: (rows: Knex.QueryBuilder) => void = () => {},
  ): Promise<T[]> {
    const rows: { content: string }[] = await tx(this.table)
      .where(anyOf(tx, 'release_id', releaseIds))
      .modify(narrow)
      .orderBy('id')
      .select('content');
    return rows.map(({ content }) => JSON.parse(content));
  }

  #toRow(record: T) {
    const { id, revision, releaseId } = record;
    return {
      id,
      revision,
      release_id: releaseId,
      ...this.#options.columnsOf(record),
    };
  }
}
