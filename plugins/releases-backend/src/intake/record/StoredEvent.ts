import { JsonValue } from '@backstage/types';
import {
  EventTrust,
  InboundEvent,
  InboundStatus,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { say, StoredInstant, toIso, toOptionalIso } from '../../platform';

/** An event as it is kept, without its content. @internal */
export interface StoredEvent {
  id: string;
  sourceId: string;
  eventId: string;
  type: string;
  status: InboundStatus;
  occurredAt?: string;
  receivedAt: string;
  attempts: number;
  dueAt?: string;
  conflicts: number;
  trust: EventTrust;
  why?: Message;
  releaseIds: string[];
}

/** An event that is being processed. @internal */
export interface ClaimedEvent extends StoredEvent {
  content: JsonValue;
  /** The release that somebody said it is about. */
  matchedRelease?: string;
  /** How often what it may be about had been written when it was taken. */
  marks: number;
  /** Whether it was looked at again since then. */
  lookedTwice: boolean;
}

/** @internal */
export interface EventRow {
  id: string;
  source_id: string;
  event_id: string;
  type: string;
  status: InboundStatus;
  occurred_at: StoredInstant | null;
  received_at: StoredInstant;
  attempts: number;
  due_at: StoredInstant | null;
  conflicts: number;
  trust: string;
  why: string | null;
  release_ids: string;
}

/** The columns of {@link EventRow}. @internal */
export const EVENT_COLUMNS: (keyof EventRow)[] = [
  'id',
  'source_id',
  'event_id',
  'type',
  'status',
  'occurred_at',
  'received_at',
  'attempts',
  'due_at',
  'conflicts',
  'trust',
  'why',
  'release_ids',
];

/** @internal */
export function toStoredEvent(row: EventRow): StoredEvent {
  return {
    id: row.id,
    sourceId: row.source_id,
    eventId: row.event_id,
    type: row.type,
    status: row.status,
    occurredAt: toOptionalIso(row.occurred_at),
    receivedAt: toIso(row.received_at),
    attempts: row.attempts,
    dueAt: toOptionalIso(row.due_at),
    conflicts: row.conflicts,
    trust: JSON.parse(row.trust),
    why: row.why === null ? undefined : JSON.parse(row.why),
    releaseIds: JSON.parse(row.release_ids),
  };
}

/** @internal */
export interface ClaimedRow extends EventRow {
  content: string;
  matched_release: string | null;
  marks: number;
  looked_twice: boolean | number;
}

/** The columns of {@link ClaimedRow}. @internal */
export const CLAIMED_COLUMNS: (keyof ClaimedRow)[] = [
  ...EVENT_COLUMNS,
  'content',
  'matched_release',
  'marks',
  'looked_twice',
];

/** @internal */
export function toClaimedEvent(row: ClaimedRow): ClaimedEvent {
  return {
    ...toStoredEvent(row),
    content: JSON.parse(row.content),
    matchedRelease: row.matched_release ?? undefined,
    marks: row.marks,
    lookedTwice: Boolean(row.looked_twice),
  };
}

/** An event as the API answers it. @internal */
export function presentEvent({
  dueAt,
  why,
  ...event
}: StoredEvent): InboundEvent {
  return {
    ...event,
    nextAttemptAt: dueAt,
    sentence: why && say(why, 'UTC'),
    message: why,
  };
}
