import { Knex } from 'knex';
import { anyOf, groupBy, StoredInstant, toIso } from '../../platform';
import { Notice, Tell } from '../record/NoticeItem';
import { Topic } from '../record/topics';
import { mergeItems } from './mergeItems';

const TABLE = 'pending_notices';

/** A notice that was not delivered yet. @internal */
export interface PendingNotice {
  id: number;
  version: number;
  recipient: string;
  notice: Notice;
  /** In UTC, such as `2026-12-02am`. */
  halfDay: string;
  /** Absent before the first attempt. */
  scope?: string;
  /** RFC 3339, when the first of it was added. */
  addedAt: string;
  attempts: number;
}

interface PendingRow {
  id: string | number;
  recipient: string;
  topic: Topic;
  half_day: string;
  items: string;
  scope: string | null;
  added_at: StoredInstant;
  attempts: number;
  version: number;
}

/**
 * Whom to tell of what. What is added to a notice that still waits becomes part
 * of it.
 *
 * @internal
 */
export class PendingNotices {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(tx: Knex, tells: readonly Tell[], now: Date): Promise<void> {
    const halfDay = halfDayOf(now);
    const added = groupBy(tells, ({ person }) => person);
    const rows: PendingRow[] =
      added.size === 0
        ? []
        : await tx(TABLE)
            .where(anyOf(tx, 'recipient', [...added.keys()]))
            .where('half_day', halfDay)
            .select();
    const known = new Map(
      rows.map(row => [`${row.recipient} ${row.topic}`, row]),
    );
    for (const [recipient, all] of added) {
      for (const [topic, of] of groupBy(all, tell => tell.topic)) {
        const row = known.get(`${recipient} ${topic}`);
        const items = JSON.stringify(
          mergeItems(
            row ? JSON.parse(row.items) : [],
            of.map(({ item }) => item),
          ),
        );
        await (row
          ? tx(TABLE)
              .where('id', row.id)
              .update({ items, version: row.version + 1 })
          : tx(TABLE).insert({
              recipient,
              topic,
              half_day: halfDay,
              items,
              added_at: now,
              due_at: now,
              attempts: 0,
              version: 1,
            }));
      }
    }
  }

  async due(now: Date, limit: number): Promise<PendingNotice[]> {
    const rows: PendingRow[] = await this.#db(TABLE)
      .where('due_at', '<=', now)
      .orderBy(['due_at', 'id'])
      .limit(limit)
      .select();
    return rows.map(toPending);
  }

  /** Keeps by which scopes notices are about to be delivered. */
  async scoped(
    notices: readonly { id: number; scope: string }[],
  ): Promise<void> {
    for (const { id, scope } of notices) {
      await this.#db(TABLE).where({ id }).update({ scope });
    }
  }

  /** Removes what was delivered, unless something was added to it meanwhile. */
  async remove(
    notices: readonly Pick<PendingNotice, 'id' | 'version'>[],
  ): Promise<void> {
    for (const { id, version } of notices) {
      await this.#db(TABLE).where({ id, version }).delete();
    }
  }

  /** Puts notices off to another attempt. */
  async putOff(
    notices: readonly Pick<PendingNotice, 'id'>[],
    dueAt: Date,
  ): Promise<void> {
    await this.#db(TABLE)
      .where(
        anyOf(
          this.#db,
          'id',
          notices.map(({ id }) => id),
          'bigint',
        ),
      )
      .update({ due_at: dueAt, attempts: this.#db.raw('attempts + 1') });
  }

  async clear(): Promise<void> {
    await this.#db(TABLE).delete();
  }
}

function toPending(row: PendingRow): PendingNotice {
  return {
    id: Number(row.id),
    version: row.version,
    recipient: row.recipient,
    notice: { topic: row.topic, items: JSON.parse(row.items) } as Notice,
    halfDay: row.half_day,
    ...(row.scope === null ? {} : { scope: row.scope }),
    addedAt: toIso(row.added_at),
    attempts: row.attempts,
  };
}

/** @internal */
export function halfDayOf(now: Date): string {
  return `${now.toISOString().slice(0, 10)}${
    now.getUTCHours() < 12 ? 'am' : 'pm'
  }`;
}
