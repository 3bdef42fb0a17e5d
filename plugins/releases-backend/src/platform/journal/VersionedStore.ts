import { cutText } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { toNullableDate } from '../database/instants';
import { contains, searchTextOf, wordsOf } from '../database/words';
import { Announcement, RecordTable } from './RecordTable';

/** What every kept thing has. @internal */
export interface Recorded {
  id: string;
  name: string;
  description?: string;
  archivedAt?: string;
  updatedAt: string;
  createdAt: string;
  createdBy: string;
  revision: number;
}

/** @internal */
export interface RecordFilter {
  q?: string;
  archived?: boolean;
  /** Further columns and the values they must have. */
  where?: Record<string, string>;
}

/** Where a page goes on. @internal */
export interface RecordPosition {
  nameOrder: string;
  id: string;
}

const MAX_NAME_ORDER = 200;

function nameOrderOf({ name }: Pick<Recorded, 'name'>): string {
  return cutText(name.toLowerCase(), MAX_NAME_ORDER);
}

/** How one kind of thing is kept by name. @internal */
export interface VersionedStoreOptions<T extends Recorded> {
  table: string;
  /** What one of them is called, alone and in front of its id in the ledger. */
  noun: string;
  /** What kind of thing changed, as signals name it; absent: nobody is told. */
  kind: string;
  /** What the table has beyond the columns of all records. */
  columnsOf?: (record: T) => Record<string, string | null>;
}

/**
 * Things that are kept by name in a table of their own, each one row that
 * holds the whole of it.
 *
 * @internal
 */
export class VersionedStore<T extends Recorded> implements RecordTable<T> {
  readonly #db: Knex;
  readonly #kind: string;
  readonly #columnsOf: (record: T) => Record<string, string | null>;
  readonly table: string;
  readonly noun: string;

  constructor(db: Knex, options: VersionedStoreOptions<T>) {
    this.#db = db;
    this.table = options.table;
    this.#kind = options.kind;
    this.#columnsOf = options.columnsOf ?? (() => ({}));
    this.noun = options.noun;
  }

  subjectOf(id: string): string {
    return `${this.noun.replace(/ /g, '-')}:${id}`;
  }

  announcementOf({ id }: T): Announcement {
    return { kind: this.#kind, id };
  }

  async insert(tx: Knex.Transaction, records: readonly T[]): Promise<void> {
    for (const record of records) {
      await tx(this.table).insert(this.#toRow(record));
    }
  }

  async update(tx: Knex.Transaction, records: readonly T[]): Promise<void> {
    for (const record of records) {
      await tx(this.table).where({ id: record.id }).update(this.#toRow(record));
    }
  }

  async get(id: string): Promise<T | undefined> {
    const row = await this.#db(this.table).where({ id }).first('content');
    return row && JSON.parse(row.content);
  }

  /** One page by name, and where the next one starts. */
  async page(
    filter: RecordFilter,
    options: { limit: number; after?: RecordPosition },
  ): Promise<{ items: T[]; next?: RecordPosition }> {
    const query = this.#query(filter)
      .orderBy(['name_order', 'id'])
      .limit(options.limit + 1)
      .select('content');
    if (options.after) {
      const { nameOrder, id } = options.after;
      query.where(part =>
        part
          .where('name_order', '>', nameOrder)
          .orWhere(same =>
            same.where('name_order', nameOrder).where('id', '>', id),
          ),
      );
    }
    const rows: { content: string }[] = await query;
    const items: T[] = rows
      .slice(0, options.limit)
      .map(row => JSON.parse(row.content));
    const last = items.at(-1);
    return {
      items,
      next:
        rows.length > options.limit && last
          ? { nameOrder: nameOrderOf(last), id: last.id }
          : undefined,
    };
  }

  async count(filter: RecordFilter): Promise<number> {
    const [row] = await this.#query(filter).count({ count: '*' });
    return Number(row.count);
  }

  #query({ q, archived, where = {} }: RecordFilter): Knex.QueryBuilder {
    const query = this.#db(this.table).where(where);
    if (archived) {
      query.whereNotNull('archived_at');
    } else {
      query.whereNull('archived_at');
    }
    for (const word of wordsOf(q)) {
      query.where(contains(this.#db, 'search_text', word));
    }
    return query;
  }

  #toRow(record: T) {
    return {
      id: record.id,
      revision: record.revision,
      name_order: nameOrderOf(record),
      search_text: searchTextOf([record.name, record.description]),
      content: JSON.stringify(record),
      archived_at: toNullableDate(record.archivedAt),
      ...this.#columnsOf(record),
    };
  }
}
