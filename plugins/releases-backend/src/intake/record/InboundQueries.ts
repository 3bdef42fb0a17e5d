import { JsonValue } from '@backstage/types';
import { InboundQuery } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, toDate, toIso } from '../../platform';
import {
  EVENT_COLUMNS,
  EventRow,
  StoredEvent,
  toStoredEvent,
} from './StoredEvent';

const TABLE = 'inbound_events';

/** Where a page goes on. @internal */
export interface EventPosition {
  at: string;
  id: string;
}

/**
 * Finds what other tools sent.
 *
 * @internal
 */
export class InboundQueries {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(
    id: string,
    tx: Knex = this.#db,
  ): Promise<(StoredEvent & { content: JsonValue }) | undefined> {
    const row: (EventRow & { content: string }) | undefined = await tx(TABLE)
      .where({ id })
      .first(...EVENT_COLUMNS, 'content');
    return row && { ...toStoredEvent(row), content: JSON.parse(row.content) };
  }

  /** The one that came in last first. */
  async page(
    { status, sourceId, limit }: InboundQuery,
    after: EventPosition | undefined,
  ): Promise<{ items: StoredEvent[]; next?: EventPosition }> {
    const query = this.#db(TABLE);
    if (status) {
      query.where(anyOf(this.#db, 'status', status));
    }
    if (sourceId !== undefined) {
      query.where({ source_id: sourceId });
    }
    if (after) {
      const at = toDate(after.at);
      query.where(earlier =>
        earlier
          .where('received_at', '<', at)
          .orWhere(together =>
            together.where('received_at', at).where('id', '<', after.id),
          ),
      );
    }
    const rows: EventRow[] = await query
      .orderBy([
        { column: 'received_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select(...EVENT_COLUMNS);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toStoredEvent),
      next:
        rows.length > limit && last
          ? { at: toIso(last.received_at), id: last.id }
          : undefined,
    };
  }

  /** How many events are due. */
  async countDue(now: Date): Promise<number> {
    const [row] = await this.#db(TABLE)
      .where('due_at', '<=', now)
      .count({ count: '*' });
    return Number(row.count);
  }
}
