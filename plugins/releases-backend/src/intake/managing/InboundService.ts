import {
  formatInstant,
  InboundEvent,
  InboundEventDetail,
  InboundList,
  InboundQuery,
  instantSchema,
  intakeManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import {
  ApiError,
  Caller,
  Journal,
  PermissionGuard,
  positionCursor,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { ReleasesReader } from '../../releases';
import { InboundAct, InboundActs } from '../record/InboundActs';
import { InboundEventsStore } from '../record/InboundEventsStore';
import { InboundQueries } from '../record/InboundQueries';
import { presentEvent, StoredEvent } from '../record/StoredEvent';

/** @internal */
export interface InboundServiceOptions {
  store: Pick<InboundEventsStore, 'queue'>;
  queries: InboundQueries;
  acts: InboundActs;
  journal: Journal;
  guardPermission: PermissionGuard;
  reader: Pick<ReleasesReader, 'get'>;
  /** Has what is due processed soon. */
  wake(): void;
  now?: () => Date;
}

const cursors = positionCursor(
  z.strictObject({ at: instantSchema, id: z.string() }),
);

/**
 * Lets people see what other tools sent, have it processed again, and say what
 * it is about.
 *
 * @internal
 */
export class InboundService {
  readonly #options: InboundServiceOptions;
  readonly #now: () => Date;

  constructor(options: InboundServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(credentials: Caller, query: InboundQuery): Promise<InboundList> {
    await this.#authorize(credentials);
    const { items, next } = await this.#options.queries.page(
      query,
      cursors.read(query.cursor),
    );
    return {
      items: items.map(presentEvent),
      nextCursor: next && cursors.write(next),
    };
  }

  /** @throws an {@link ApiError} of status 404 where it is not there */
  async get(credentials: Caller, id: string): Promise<InboundEventDetail> {
    await this.#authorize(credentials);
    const { content, ...event } = await this.#find(id);
    return { ...presentEvent(event), content };
  }

  async replay(context: WriteContext, id: string): Promise<InboundEvent> {
    await this.#authorize(context.credentials);
    return this.#queueAgain(context, await this.#find(id), 'event_replayed');
  }

  /** @param releaseId - a release that the caller may read */
  async match(
    context: WriteContext,
    id: string,
    releaseId: string,
  ): Promise<InboundEvent> {
    await this.#authorize(context.credentials);
    const event = await this.#find(id);
    const release = await this.#options.reader.get(
      context.credentials,
      releaseId,
    );
    return this.#queueAgain(context, event, 'event_matched', release.id);
  }

  async #queueAgain(
    context: WriteContext,
    { id, sourceId, type }: StoredEvent,
    action: 'event_replayed' | 'event_matched',
    releaseId?: string,
  ): Promise<InboundEvent> {
    const { acts, journal, store, wake } = this.#options;
    const now = this.#now();
    const act = withoutUndefined<InboundAct>({
      id: newId(),
      revision: 1,
      eventId: id,
      sourceId,
      type,
      releaseId,
    });
    const queued = await journal.commit(
      context,
      formatInstant(now),
      async entry => {
        await store.queue(entry.tx, id, now, releaseId);
        await entry.write(acts, [{ after: act, action }]);
        const { content: _, ...event } = await this.#find(id, entry.tx);
        return presentEvent(event);
      },
    );
    wake();
    return queued;
  }

  async #find(id: string, tx?: Knex.Transaction) {
    const event = await this.#options.queries.get(id, tx);
    if (!event) {
      throw ApiError.notFound(
        `There is no event ${id}. Events are kept for 30 days.`,
      );
    }
    return event;
  }

  async #authorize(credentials: Caller): Promise<void> {
    await this.#options.guardPermission(intakeManagePermission, credentials);
  }
}
