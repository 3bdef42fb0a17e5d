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

/** @internal */
export interface BookingFilter {
  /** As {@link targetKey} gives it. */
  targets?: readonly string[];
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

function toBooking({ content }: Pick<BookingRow, 'content'>): Booking {
  return JSON.parse(content);
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
    const query = this.#query(filter, db)
      .orderBy(['start_at', 'id'])
      .select('content');
    const { limit, after } = options;
    if (limit !== undefined) {
      query.limit(limit);
    }
    if (after) {
      const start = toDate(after.start);
      query.where(part =>
        part
          .where('start_at', '>', start)
          .orWhere(same =>
            same.where('start_at', start).where('id', '>', after.id),
          ),
      );
    }
    return (await query).map(toBooking);
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

  #query({ targets, from, to }: BookingFilter, db: Knex): Knex.QueryBuilder {
    const query = db('bookings').whereNull('archived_at');
    if (targets) {
      query.whereIn('target', targets);
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
