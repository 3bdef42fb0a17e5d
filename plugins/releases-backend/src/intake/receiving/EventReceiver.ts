import { JsonValue } from '@backstage/types';
import {
  ErrorDetail,
  EventResult,
  EventTrust,
  formatInstant,
  instantSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import {
  IntakeEvent,
  ReadDelivery,
} from '@slipway/backstage-plugin-releases-node';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { decideAgain, withoutUndefined } from '../../platform';
import { AHEAD_AT_MOST_MS } from '../../governance';
import {
  InboundEventsStore,
  NewEvent,
  StandingEvent,
} from '../record/InboundEventsStore';

/** Where a delivery is from, and what authenticated it. @internal */
export interface Sender {
  sourceId: string;
  trust: EventTrust;
}

/** @internal */
export interface EventReceiverOptions {
  db: Knex;
  store: Pick<InboundEventsStore, 'add' | 'countConflicts'>;
  /** Has what is due processed soon. */
  wake(): void;
  now?: () => Date;
}

const MAX_EVENT_ID = 850;
const MAX_TYPE = 200;

const FROM_FUTURE: ErrorDetail = {
  field: 'time',
  code: 'from_future',
  message:
    'This is more than 5 minutes ahead, so it is kept and counts for nothing. Set the clock of the sender right, and send it again with another id.',
};

const CONFLICT: ErrorDetail = {
  field: 'id',
  code: 'event_conflict',
  message:
    'Another event with this source and id is there already, and stands. Give each event an id of its own.',
};

/**
 * Keeps events before they are answered: the first under a key stands.
 *
 * @internal
 */
export class EventReceiver {
  readonly #options: EventReceiverOptions;
  readonly #now: () => Date;

  constructor(options: EventReceiverOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns what became of each event, in the order of the delivery */
  async receive(
    sender: Sender,
    { events, refused = [] }: ReadDelivery,
  ): Promise<EventResult[]> {
    const now = this.#now();
    const made = events.map(event => toNewEvent(event, sender, now));
    const kept = await this.#keep(made);
    const refusals = new Map(
      refused.map(({ index, details }) => [index, details]),
    );
    const left = [...kept];
    return Array.from(
      { length: events.length + refused.length },
      (_, index): EventResult => {
        const details = refusals.get(index);
        return details
          ? { index, status: 'invalid', details }
          : { index, ...left.shift()! };
      },
    );
  }

  async #keep(
    made: readonly NewEvent[],
  ): Promise<Omit<EventResult, 'index'>[]> {
    if (made.length === 0) {
      return [];
    }
    const { db, store, wake } = this.#options;
    const first = new Map<string, NewEvent>();
    for (const event of made) {
      first.set(event.eventId, first.get(event.eventId) ?? event);
    }
    const results = await decideAgain(() =>
      db.transaction(async tx => {
        const stands = await store.add(tx, [...first.values()]);
        const byKey = new Map(stands.map(one => [one.eventId, one]));
        const all = made.map(event =>
          resultOf(event, byKey.get(event.eventId)!),
        );
        const conflicts = all.flatMap(({ id, status }) =>
          status === 'conflict' && id ? id : [],
        );
        await store.countConflicts(tx, [...new Set(conflicts)]);
        return all;
      }),
    );
    wake();
    return results;
  }
}

function resultOf(
  event: NewEvent,
  stands: StandingEvent,
): Omit<EventResult, 'index'> {
  const { id } = stands;
  if (stands.fingerprint !== event.fingerprint) {
    return { id, status: 'conflict', details: [CONFLICT] };
  }
  if (id !== event.id) {
    return { id, status: 'duplicate', details: [] };
  }
  return event.status === 'quarantined'
    ? { id, status: 'quarantined', details: [FROM_FUTURE] }
    : { id, status: 'accepted', details: [] };
}

function toNewEvent(
  { id: eventId, type, occurredAt, content }: IntakeEvent,
  { sourceId, trust }: Sender,
  now: Date,
): NewEvent {
  const at = occurredAt === undefined ? undefined : instantOf(occurredAt);
  const isAhead =
    at !== undefined && Date.parse(at) > now.getTime() + AHEAD_AT_MOST_MS;
  return withoutUndefined<NewEvent>({
    id: newId(),
    sourceId,
    eventId: shortened(eventId),
    type: type.slice(0, MAX_TYPE),
    occurredAt: at,
    receivedAt: formatInstant(now),
    status: isAhead ? 'quarantined' : 'queued',
    fingerprint: fingerprintOf(content),
    content,
    trust,
    why: isAhead
      ? { code: 'intake.from_future', params: { time: { at: at! } } }
      : undefined,
  });
}

/** A time that a module reads and that is none is as good as absent. */
function instantOf(value: string): string | undefined {
  const read = readWith(instantSchema, value);
  return 'value' in read ? read.value : undefined;
}

/** Ids that are longer than any tool's are told apart by their digest. */
function shortened(eventId: string): string {
  return eventId.length <= MAX_EVENT_ID && /^[\x20-\x7e]*$/.test(eventId)
    ? eventId
    : `sha256:${createHash('sha256').update(eventId).digest('hex')}`;
}

/** The same for the same content, in whichever order it names its fields. */
function fingerprintOf(content: JsonValue): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => sorted(item) ?? null);
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, item]) => [key, sorted(item)]),
      )
    : value;
}
