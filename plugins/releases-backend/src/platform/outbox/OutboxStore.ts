import { Knex } from 'knex';
import { anyOf } from '../database/anyOf';
import { StoredInstant, toOptionalIso } from '../database/instants';
import { Lease } from '../database/Lease';
import { OutboxMessage } from './OutboxMessage';

/** A message that was not told yet. @internal */
export interface PendingMessage {
  id: number;
  attempts: number;
  message: OutboxMessage;
}

/** What waits in the outbox. @internal */
export interface OutboxBacklog {
  waiting: number;
  oldestAt?: string;
  /** How often one of these was tried in vain at most. */
  attempts: number;
}

const TABLE = 'outbox';

/**
 * The messages that wait, and the one row that says who may tell them now.
 *
 * @internal
 */
export class OutboxStore {
  readonly #db: Knex;
  readonly lease: Lease;

  constructor(db: Knex, leaseMs: number) {
    this.#db = db;
    this.lease = new Lease(db, {
      table: 'outbox_relay',
      id: 'relay',
      ms: leaseMs,
    });
  }

  /** Whether anything waits. */
  async isEmpty(): Promise<boolean> {
    return (await this.#db(TABLE).first('id')) === undefined;
  }

  /** What nobody was told of yet. */
  async waiting(): Promise<OutboxBacklog> {
    const row: {
      count: number | string;
      oldest: StoredInstant | null;
      attempts: number | null;
    } = await this.#db(TABLE)
      .first()
      .count({ count: '*' })
      .min({ oldest: 'added_at' })
      .max({ attempts: 'attempts' });
    return {
      waiting: Number(row.count),
      oldestAt: toOptionalIso(row.oldest),
      attempts: row.attempts ?? 0,
    };
  }

  /**
   * The oldest messages, those left out whose subject waits for another try of
   * an earlier one.
   */
  async due(now: Date, limit: number): Promise<PendingMessage[]> {
    const waiting = this.#db(TABLE).where('due_at', '>', now).select('subject');
    const rows: { id: string | number; attempts: number; message: string }[] =
      await this.#db(TABLE)
        .whereNotIn('subject', waiting)
        .orderBy('id')
        .limit(limit)
        .select('id', 'attempts', 'message');
    return rows.map(({ id, attempts, message }) => ({
      id: Number(id),
      attempts,
      message: JSON.parse(message),
    }));
  }

  async remove(ids: readonly number[]): Promise<void> {
    await this.#db(TABLE).where(anyOf(this.#db, 'id', ids, 'bigint')).delete();
  }

  /** Puts messages off to another try. */
  async putOff(messages: readonly PendingMessage[], dueAt: Date) {
    await this.#db(TABLE)
      .where(
        anyOf(
          this.#db,
          'id',
          messages.map(({ id }) => id),
          'bigint',
        ),
      )
      .update({ due_at: dueAt, attempts: this.#db.raw('attempts + 1') });
  }
}
