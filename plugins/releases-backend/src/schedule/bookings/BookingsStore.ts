import {
  Booking,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  insertAll,
  RecordTable,
  StoredInstant,
  toDate,
  toNullableDate,
} from '../../platform';
import { BookedTime } from './BookedTime';
import { targetKey, targetOf, toBookedTime } from './StoredBooking';

/** Whom bookings concern: who goes to an environment, or uses a Resource. @internal */
export interface BookingsConcerning {
  /** Absent: every environment. */
  environments?: readonly string[];
  /** Selects entities that are used; absent: every Resource. */
  used?: Knex.QueryBuilder;
}

/** @internal */
export interface BookingFilter {
  /** As {@link targetKey} gives it. */
  targets?: readonly string[];
  concerning?: BookingsConcerning;
  from?: string;
  to?: string;
}

/** Where a page of bookings goes on. @internal */
export interface BookingPosition {
  start: string;
  id: string;
}

interface BookingRow {
  id: string;
  revision: number;
  target: string;
  start_at: StoredInstant;
  end_at: StoredInstant;
  content: string;
  archived_at: StoredInstant | null;
}

function toRow(booking: Booking): BookingRow {
  return {
    id: booking.id,
    revision: booking.revision,
    target: targetKey(targetOf(booking)),
    start_at: toDate(booking.start),
    end_at: toDate(booking.end),
    content: JSON.stringify(booking),
    archived_at: toNullableDate(booking.archivedAt),
  };
}

/** A booking, and the release that it is for where that may be told. */
type ReadableRow = Pick<BookingRow, 'content'> & {
  readable_id: string | null;
};

function toBooking({ content }: Pick<BookingRow, 'content'>): Booking {
  return JSON.parse(content);
}

function toReadable(row: ReadableRow): Booking {
  const { releaseId, ...booking } = toBooking(row);
  return releaseId !== undefined && releaseId === row.readable_id
    ? { ...booking, releaseId }
    : booking;
}

function applyConcerning(
  query: Knex.QueryBuilder,
  { environments, used }: BookingsConcerning,
): void {
  if (environments) {
    query.whereIn(
      'target',
      environments.map(environment => targetKey({ environment })),
    );
  } else {
    query.where('target', 'like', targetKey({ environment: '%' }));
  }
  if (used) {
    query.orWhereIn('target', used);
  } else {
    query.orWhere('target', 'like', 'resource:%');
  }
}

/**
 * Bookings in the database, each one row that holds the whole of it.
 *
 * @internal
 */
export class BookingsStore implements RecordTable<Booking> {
  readonly table = 'bookings';
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  subjectOf(id: string): string {
    return `booking:${id}`;
  }

  announcementOf({ id }: Booking): Announcement {
    return { kind: 'bookings', id };
  }

  /** Makes others who book the same thing wait until the transaction ends. */
  async lockTarget(tx: Knex.Transaction, target: string): Promise<void> {
    await tx('booking_targets').insert({ target }).onConflict().ignore();
    await tx('booking_targets').where({ target }).forUpdate().select();
  }

  async insert(
    tx: Knex.Transaction,
    bookings: readonly Booking[],
  ): Promise<void> {
    await insertAll(tx, 'bookings', bookings.map(toRow));
  }

  async update(
    tx: Knex.Transaction,
    bookings: readonly Booking[],
  ): Promise<void> {
    for (const booking of bookings) {
      await tx('bookings').where({ id: booking.id }).update(toRow(booking));
    }
  }

  async get(id: string): Promise<Booking | undefined> {
    const row = await this.#db<BookingRow>('bookings')
      .where({ id })
      .first('content');
    return row && toBooking(row);
  }

  /** The bookings that a filter lets pass, in the order of their starts. */
  async find(
    filter: BookingFilter,
    options: { limit?: number; after?: BookingPosition } = {},
    db: Knex = this.#db,
  ): Promise<Booking[]> {
    const rows = await this.#page(filter, options, db).select('content');
    return rows.map(toBooking);
  }

  /**
   * The same, without the releases that are not among some ids.
   *
   * @param readable - selects the ids of the releases that may be told
   */
  async findReadable(
    filter: BookingFilter,
    options: { limit: number; after?: BookingPosition },
    readable: () => Knex.QueryBuilder,
  ): Promise<Booking[]> {
    const rows = await this.#readable(filter, options, readable).orderBy([
      'found.start_at',
      'found.id',
    ]);
    return rows.map(toReadable);
  }

  /**
   * The same, beside the `version` of something else.
   *
   * @param other - selects one row
   */
  async findBeside(
    filter: BookingFilter,
    options: { limit: number },
    readable: () => Knex.QueryBuilder,
    other: Knex.QueryBuilder,
  ): Promise<{ bookings: Booking[]; version: string }> {
    const rows = await this.#db
      .from(other.as('other'))
      .leftJoin(
        this.#readable(filter, options, readable).as('bookings'),
        always => always.on(this.#db.raw('1 = 1')),
      )
      .orderBy(['bookings.start_at', 'bookings.id'])
      .select('other.version', 'bookings.content', 'bookings.readable_id');
    return {
      bookings: rows.filter(({ content }) => content !== null).map(toReadable),
      version: rows[0].version ?? '',
    };
  }

  /** The bookings that are not over at an instant. */
  async current(now: number): Promise<BookedTime[]> {
    const bookings = await this.find({
      from: formatInstant(new Date(now)),
    });
    return bookings.map(toBookedTime);
  }

  async count(filter: BookingFilter): Promise<number> {
    const [row] = await this.#query(filter, this.#db).count({ count: '*' });
    return Number(row.count);
  }

  #page(
    filter: BookingFilter,
    { limit, after }: { limit?: number; after?: BookingPosition },
    db: Knex,
  ): Knex.QueryBuilder {
    const query = this.#query(filter, db).orderBy(['start_at', 'bookings.id']);
    if (limit !== undefined) {
      query.limit(limit);
    }
    if (after) {
      const start = toDate(after.start);
      query.where(part =>
        part
          .where('start_at', '>', start)
          .orWhere(same =>
            same.where('start_at', start).where('bookings.id', '>', after.id),
          ),
      );
    }
    return query;
  }

  #readable(
    filter: BookingFilter,
    options: { limit: number; after?: BookingPosition },
    readable: () => Knex.QueryBuilder,
  ): Knex.QueryBuilder {
    const found = this.#page(filter, options, this.#db).select(
      'content',
      'start_at',
      'bookings.id',
      this.#releaseId(),
    );
    return this.#db
      .from(found.as('found'))
      .leftJoin(readable().as('readable'), 'readable.id', 'found.release_id')
      .select(
        'found.content',
        'found.start_at',
        'found.id',
        'readable.id as readable_id',
      );
  }

  /** The release that a booking is for, which stands in its content alone. */
  #releaseId(): Knex.Raw {
    return this.#db.raw(
      this.#db.client.config.client === 'pg'
        ? `content::json ->> 'releaseId' as release_id`
        : `json_extract(content, '$.releaseId') as release_id`,
    );
  }

  #query(
    { targets, concerning, from, to }: BookingFilter,
    db: Knex,
  ): Knex.QueryBuilder {
    const query = db('bookings').whereNull('archived_at');
    if (targets) {
      query.whereIn('target', targets);
    }
    if (concerning) {
      query.where(part => applyConcerning(part, concerning));
    }
    if (from !== undefined) {
      query.where('end_at', '>', toDate(from));
    }
    if (to !== undefined) {
      query.where('start_at', '<', toDate(to));
    }
    return query;
  }
}
