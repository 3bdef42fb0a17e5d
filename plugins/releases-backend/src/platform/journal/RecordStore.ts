import { Knex } from 'knex';
import { toNullableDate } from '../database/instants';

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
const BATCH = 500;

function nameOrderOf({ name }: Pick<Recorded, 'name'>): string {
  return name.toLowerCase().slice(0, MAX_NAME_ORDER);
}

/**
 * Things that are kept by name in a table of their own, each one row that
 * holds the whole of it.
 *
 * @internal
 */
export class RecordStore<T extends Recorded> {
  readonly #db: Knex;
  readonly #table: string;
  readonly #columnsOf: (record: T) => Record<string, string | null>;

  /**
   * @param columnsOf - what the table has beyond the columns of all records
   */
  constructor(
    db: Knex,
    table: string,
    columnsOf: (record: T) => Record<string, string | null> = () => ({}),
  ) {
    this.#db = db;
    this.#table = table;
    this.#columnsOf = columnsOf;
  }

  async transaction<R>(work: (tx: Knex.Transaction) => Promise<R>): Promise<R> {
    return this.#db.transaction(work);
  }

  async insert(tx: Knex.Transaction, record: T): Promise<void> {
    await tx(this.#table).insert(this.#toRow(record));
  }

  /**
   * Writes a record over the revision before its own.
   *
   * @returns whether it was still at that revision
   */
  async update(tx: Knex.Transaction, record: T): Promise<boolean> {
    const written = await tx(this.#table)
      .where({ id: record.id, revision: record.revision - 1 })
      .update(this.#toRow(record));
    return written > 0;
  }

  async get(id: string): Promise<T | undefined> {
    const row = await this.#db(this.#table).where({ id }).first('content');
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

  /** Every record's id and revision, archived ones included, in batches. */
  async *revisions(): AsyncGenerator<{ id: string; revision: number }[]> {
    let after = '';
    for (;;) {
      const rows: { id: string; revision: number }[] = await this.#db(
        this.#table,
      )
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .select('id', 'revision');
      if (rows.length === 0) {
        return;
      }
      yield rows;
      after = rows[rows.length - 1].id;
    }
  }

  #query({ q, archived, where = {} }: RecordFilter): Knex.QueryBuilder {
    const query = this.#db(this.#table).where(where);
    if (archived) {
      query.whereNotNull('archived_at');
    } else {
      query.whereNull('archived_at');
    }
    const words = q?.trim().toLowerCase().split(/\s+/).filter(Boolean);
    for (const word of words ?? []) {
      query.whereRaw("search_text like ? escape '\\'", [
        `%${word.replace(/[\\%_]/g, match => `\\${match}`)}%`,
      ]);
    }
    return query;
  }

  #toRow(record: T) {
    return {
      id: record.id,
      revision: record.revision,
      name_order: nameOrderOf(record),
      search_text: [record.name, record.description ?? '']
        .join('\n')
        .toLowerCase(),
      content: JSON.stringify(record),
      archived_at: toNullableDate(record.archivedAt),
      ...this.#columnsOf(record),
    };
  }
}
