import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { OutboxMessage } from './OutboxMessage';

/** The channel that open pages listen on. @internal */
export const RELEASES_CHANNEL = 'releases';

/** More than these, and open pages look at all of a kind. */
const NAMED_AT_MOST = 100;

interface Event {
  topic: string;
  action?: string;
  kind: string;
  subjects: Set<string>;
  payloads: object[];
}

/**
 * Tells open pages (signals) and other plugins (events) of changes: one signal
 * for each kind of thing, and one event for all that was done alike at once.
 *
 * @internal
 */
export class ChangeTeller {
  readonly #signals: SignalsService;
  readonly #events: EventsService;

  constructor(options: { signals: SignalsService; events: EventsService }) {
    this.#signals = options.signals;
    this.#events = options.events;
  }

  async tell(messages: readonly OutboxMessage[]): Promise<void> {
    for (const { topic, action, kind, payloads } of eventsOf(messages)) {
      await this.#events.publish({
        topic,
        eventPayload: { action, [kind]: payloads },
      });
    }
    for (const [kind, ids] of idsByKind(messages)) {
      await this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message: {
          kind,
          ...(kind === 'releases' && ids && ids.size <= NAMED_AT_MOST
            ? { releaseIds: [...ids] }
            : {}),
        },
      });
    }
  }
}

/** Neighbours that were done alike become one event, each subject once. */
function eventsOf(messages: readonly OutboxMessage[]): Event[] {
  const events: Event[] = [];
  for (const { topic, action, kind, subject, payload } of messages) {
    if (topic === undefined) {
      continue;
    }
    const last = events.at(-1);
    if (
      last?.topic === topic &&
      last.action === action &&
      !last.subjects.has(subject)
    ) {
      last.subjects.add(subject);
      last.payloads.push(payload ?? {});
    } else {
      events.push({
        topic,
        action,
        kind,
        subjects: new Set([subject]),
        payloads: [payload ?? {}],
      });
    }
  }
  return events;
}

function idsByKind(
  messages: readonly OutboxMessage[],
): Map<string, Set<string> | undefined> {
  const kinds = new Map<string, Set<string> | undefined>();
  for (const { kind, id } of messages) {
    const known = kinds.has(kind) ? kinds.get(kind) : new Set<string>();
    kinds.set(kind, id === undefined ? undefined : known?.add(id));
  }
  return kinds;
}
