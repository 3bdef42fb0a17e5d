import { JsonValue } from '@backstage/types';
import {
  EventTrust,
  InboundStatus,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll, toDate, toNullableDate } from '../../platform';
import {
  ClaimedEvent,
  CLAIMED_COLUMNS,
  ClaimedRow,
  toClaimedEvent,
} from './StoredEvent';

const TABLE = 'inbound_events';
const WAITS = 'inbound_waits';

/** An event that has just come in. @internal */
export interface NewEvent {
  id: string;
  sourceId: string;
  eventId: string;
  type: string;
  occurredAt?: string;
  receivedAt: string;
  status: Extract<InboundStatus, 'queued' | 'quarantined'>;
  fingerprint: string;
  content: JsonValue;
  trust: EventTrust;
  why?: Message;
}

/** The event that is kept under a key. @internal */
export interface StandingEvent {
  id: string;
  eventId: string;
  fingerprint: string;
  status: InboundStatus;
}

/** What became of an event that was processed. @internal */
export interface FinishedEvent {
  id: string;
  status: InboundStatus;
  attempts: number;
  dueAt?: string;
  why?: Message;
  releaseIds: readonly string[];
  /** What it waits for, where nothing is known yet that it is about. */
  waitsFor: readonly string[];
  lookedTwice: boolean;
  /** How often it was marked when it was taken. */
  marks: number;
}

/**
 * What other tools sent, in the database.
 *
 * @internal
 */
export class InboundEventsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Keeps events whose keys are new.
   *
   * @returns what is kept under each key, whether new or not
   */
  async add(
    tx: Knex.Transaction,
    events: readonly NewEvent[],
  ): Promise<StandingEvent[]> {
    // In one order, so that no two batches wait for each other.
    const sorted = [...events].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
    await insertAll(tx, TABLE, sorted.map(toNewRow), {
      key: ['source_id', 'event_id'],
      then: 'ignore',
    });
    const [{ sourceId }] = events;
    const rows: {
      id: string;
      event_id: string;
      fingerprint: string;
      status: InboundStatus;
    }[] = await tx(TABLE)
      .where({ source_id: sourceId })
      .where(
        anyOf(
          tx,
          'event_id',
          sorted.map(({ eventId }) => eventId),
        ),
      )
      .select('id', 'event_id', 'fingerprint', 'status');
    return rows.map(({ event_id: eventId, ...row }) => ({ ...row, eventId }));
  }

  /** Counts that other content came under the keys of some events. */
  async countConflicts(
    tx: Knex.Transaction,
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length > 0) {
      await tx(TABLE)
        .whereIn('id', await locked(tx, ids))
        .update({ conflicts: tx.raw('conflicts + 1') });
    }
  }

  /** Takes events that are due, so that no other backend processes them for a while. */
  async claim(
    now: Date,
    options: { limit: number; leaseMs: number },
  ): Promise<ClaimedEvent[]> {
    return this.#db.transaction(async tx => {
      const due = tx(TABLE)
        .where('due_at', '<=', now)
        .where(free =>
          free.whereNull('lease_until').orWhere('lease_until', '<=', now),
        )
        .orderBy(['due_at', 'id'])
        .limit(options.limit)
        .select(...CLAIMED_COLUMNS);
      const rows: ClaimedRow[] = await (isPostgres(tx)
        ? due.forUpdate().skipLocked()
        : due);
      if (rows.length > 0) {
        await tx(TABLE)
          .where(
            anyOf(
              tx,
              'id',
              rows.map(({ id }) => id),
            ),
          )
          .update({ lease_until: new Date(now.getTime() + options.leaseMs) });
      }
      return rows.map(toClaimedEvent);
    });
  }

  /**
   * Writes what became of events. One that was marked meanwhile stays due.
   */
  async finish(events: readonly FinishedEvent[], now: Date): Promise<void> {
    await this.#db.transaction(async tx => {
      const ids = events.map(({ id }) => id);
      const rows: { id: string; marks: number }[] = await tx(TABLE)
        .where(anyOf(tx, 'id', ids))
        .orderBy('id')
        .forUpdate()
        .select('id', 'marks');
      const marks = new Map(rows.map(row => [row.id, row.marks]));
      for (const event of events) {
        const isMarked = marks.get(event.id) !== event.marks;
        await tx(TABLE)
          .where({ id: event.id })
          .update({
            status: event.status,
            attempts: event.attempts,
            due_at: isMarked ? now : toNullableDate(event.dueAt),
            lease_until: null,
            looked_twice: event.lookedTwice && !isMarked,
            why: event.why ? JSON.stringify(event.why) : null,
            release_ids: JSON.stringify(event.releaseIds),
          });
      }
      await tx(WAITS).where(anyOf(tx, 'event_id', ids)).delete();
      await insertAll(
        tx,
        WAITS,
        events
          .filter(({ id }) => marks.has(id))
          .flatMap(({ id, waitsFor }) =>
            [...new Set(waitsFor)].map(key => ({ event_id: id, key })),
          ),
      );
    });
  }

  /**
   * Has unmatched events looked at again that wait for something that was
   * written.
   */
  async mark(
    tx: Knex.Transaction,
    keys: readonly string[],
    now: Date,
  ): Promise<boolean> {
    if (keys.length === 0) {
      return false;
    }
    const waiting: string[] = await tx(WAITS)
      .where(anyOf(tx, 'key', keys))
      .distinct('event_id')
      .pluck('event_id');
    if (waiting.length === 0) {
      return false;
    }
    await tx(TABLE)
      .where(anyOf(tx, 'id', await locked(tx, waiting)))
      .update({
        due_at: now,
        lease_until: null,
        looked_twice: false,
        marks: tx.raw('marks + 1'),
      });
    return true;
  }

  /** Has an event processed from the beginning, as of a release where one is named. */
  async queue(
    tx: Knex.Transaction,
    id: string,
    now: Date,
    matchedRelease?: string,
  ): Promise<void> {
    await tx(TABLE)
      .where({ id })
      .update({
        status: 'queued',
        attempts: 0,
        due_at: now,
        lease_until: null,
        looked_twice: false,
        marks: tx.raw('marks + 1'),
        why: null,
        ...(matchedRelease === undefined
          ? {}
          : { matched_release: matchedRelease }),
      });
  }

  /** Removes events that came in before an instant, some at a time. */
  async forget(before: Date, limit: number): Promise<number> {
    return this.#db(TABLE)
      .whereIn(
        'id',
        this.#db(TABLE)
          .where('received_at', '<', before)
          .orderBy('received_at')
          .limit(limit)
          .select('id'),
      )
      .delete();
  }
}

function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}

/** Locks rows in the order of their ids, so that no two writers wait for each other. */
async function locked(
  tx: Knex.Transaction,
  ids: readonly string[],
): Promise<string[]> {
  return tx(TABLE)
    .where(anyOf(tx, 'id', ids))
    .orderBy('id')
    .forUpdate()
    .pluck('id');
}

function toNewRow(event: NewEvent) {
  return {
    id: event.id,
    source_id: event.sourceId,
    event_id: event.eventId,
    type: event.type,
    occurred_at: toNullableDate(event.occurredAt),
    received_at: toDate(event.receivedAt),
    status: event.status,
    attempts: 0,
    due_at: event.status === 'queued' ? toDate(event.receivedAt) : null,
    marks: 0,
    looked_twice: false,
    conflicts: 0,
    fingerprint: event.fingerprint,
    content: JSON.stringify(event.content),
    trust: JSON.stringify(event.trust),
    why: event.why ? JSON.stringify(event.why) : null,
    release_ids: '[]',
  };
}
