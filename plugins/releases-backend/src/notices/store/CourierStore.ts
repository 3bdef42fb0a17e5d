import { Knex } from 'knex';
import { Lease, StoredInstant, toOptionalIso } from '../../platform';

const TABLE = 'notice_courier';
const ID = 'courier';

/** How long a backend may deliver without a sign of life. @internal */
export const COURIER_LEASE_MS = 60_000;

/** How it goes with telling people. @internal */
export interface NoticesHealth {
  /** How many things and notices wait to be told. */
  waiting: number;
  /** RFC 3339; absent: nothing waits. */
  oldestAt?: string;
  /** Why notices could not be delivered; absent since they were. */
  lastFailure?: { at: string; message: string };
  /** How many notices were given up, ever. */
  givenUp: number;
}

/**
 * Which backend tells people, and how that goes.
 *
 * @internal
 */
export class CourierStore {
  readonly #db: Knex;
  readonly lease: Lease;

  constructor(db: Knex) {
    this.#db = db;
    this.lease = new Lease(db, { table: TABLE, id: ID, ms: COURIER_LEASE_MS });
  }

  /** Whether anything waits that may be due. */
  async hasAny(now: Date): Promise<boolean> {
    const [happening, pending] = await Promise.all([
      this.#db('notice_happenings').first('id'),
      this.#db('pending_notices').where('due_at', '<=', now).first('id'),
    ]);
    return happening !== undefined || pending !== undefined;
  }

  async failed(at: Date, message: string): Promise<void> {
    await this.#row().update({ failed_at: at, failure: message });
  }

  async delivered(): Promise<void> {
    await this.#row()
      .whereNotNull('failed_at')
      .update({ failed_at: null, failure: null });
  }

  async gaveUp(count: number): Promise<void> {
    await this.#row().increment('given_up', count);
  }

  async health(): Promise<NoticesHealth> {
    const [row, happenings, pending] = await Promise.all([
      this.#row().first(),
      this.#waiting('notice_happenings'),
      this.#waiting('pending_notices'),
    ]);
    const failedAt = toOptionalIso(row.failed_at);
    const [oldestAt] = [happenings.oldestAt, pending.oldestAt]
      .flatMap(at => at ?? [])
      .sort();
    return {
      waiting: happenings.count + pending.count,
      ...(oldestAt ? { oldestAt } : {}),
      ...(failedAt
        ? { lastFailure: { at: failedAt, message: row.failure } }
        : {}),
      givenUp: row.given_up,
    };
  }

  async #waiting(table: string): Promise<{ count: number; oldestAt?: string }> {
    const [row] = await this.#db(table)
      .count({ count: '*' })
      .min({ oldest: 'added_at' });
    return {
      count: Number(row.count),
      oldestAt: toOptionalIso(row.oldest as unknown as StoredInstant | null),
    };
  }

  #row(): Knex.QueryBuilder {
    return this.#db(TABLE).where('id', ID);
  }
}
