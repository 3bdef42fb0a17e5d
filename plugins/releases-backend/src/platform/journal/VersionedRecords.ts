import {
  formatInstant,
  LedgerAction,
  LedgerPage,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { ApiError } from '../http/errors';
import { Caller, WriteContext } from '../http/handlers';
import { positionCursor } from '../http/positionCursor';
import { assertRevision } from '../ledger/assertRevision';
import { changedFields } from '../ledger/changedFields';
import { LedgerService } from '../ledger/LedgerService';
import { decideAgain } from './decideAgain';
import { Journal } from './Journal';
import { Recorded, RecordFilter, VersionedStore } from './VersionedStore';
import { withoutUndefined } from './withoutUndefined';

/** @internal */
export interface VersionedRecordsOptions<T extends Recorded> {
  store: VersionedStore<T>;
  journal: Journal;
  ledger: LedgerService;
  /** Throws unless the caller may write them. */
  authorize(credentials: Caller): Promise<void>;
  now?: () => Date;
}

/** What a person writes of a record. @internal */
export type RecordContent<T extends Recorded> = Omit<
  T,
  'id' | 'createdBy' | 'createdAt' | 'updatedAt' | 'archivedAt' | 'revision'
>;

/** A change of one record. @internal */
export interface RecordEdit<T extends Recorded, A> {
  action: LedgerAction;
  /** Whether it may be archived. */
  archived?: boolean;
  /** Makes the change; throws where it is refused. */
  edit(current: T, at: string): Promise<T> | T;
  /** What is answered, and kept for a retry. */
  present(written: T): A;
}

const cursors = positionCursor(
  z.strictObject({ nameOrder: z.string(), id: z.string() }),
);

/**
 * Keeps things by name: each change is made on a revision and written through
 * the journal, and nothing is ever deleted.
 *
 * @internal
 */
export class VersionedRecords<T extends Recorded> {
  readonly #options: VersionedRecordsOptions<T>;
  readonly #now: () => Date;

  constructor(options: VersionedRecordsOptions<T>) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws an {@link ApiError} of status 403 where the caller may not write */
  async authorize(credentials: Caller): Promise<void> {
    await this.#options.authorize(credentials);
  }

  async list<A>(
    query: {
      limit: number;
      cursor?: string;
      totalItems?: boolean;
    } & RecordFilter,
    present: (record: T) => A,
  ): Promise<{ items: A[]; nextCursor?: string; totalItems?: number }> {
    const { limit, cursor, totalItems, ...filter } = query;
    const { store } = this.#options;
    const after = cursors.read(cursor);
    const { items, next } = await store.page(filter, { limit, after });
    return {
      items: items.map(present),
      nextCursor: next && cursors.write(next),
      totalItems: totalItems ? await store.count(filter) : undefined,
    };
  }

  /** @throws an {@link ApiError} of status 404 where it is not there */
  async get(id: string, options: { archived?: boolean } = {}): Promise<T> {
    const { store } = this.#options;
    const record = await store.get(id);
    if (!record || (record.archivedAt && !options.archived)) {
      throw ApiError.notFound(
        record
          ? `The ${store.noun} ${record.name} was archived at ${record.archivedAt}. Restore it, or ask with archived=true.`
          : `There is no ${store.noun} ${id}.`,
      );
    }
    return record;
  }

  /**
   * @param check - throws where it is refused, once the caller may write
   */
  async create<A>(
    context: WriteContext,
    content: RecordContent<T> & { id?: string },
    present: (written: T) => A,
    check: () => Promise<void> | void = () => undefined,
  ): Promise<A> {
    const { store, journal, authorize } = this.#options;
    await authorize(context.credentials);
    await check();
    const at = formatInstant(this.#now());
    const record = withoutUndefined({
      ...content,
      id: content.id ?? newId(),
      createdBy: context.actor,
      createdAt: at,
      updatedAt: at,
      revision: 1,
    } as unknown as T);
    return journal.commit(context, at, async entry => {
      await entry.write(store, [{ after: record, action: 'created' }]);
      return present(record);
    });
  }

  async change<A>(
    context: WriteContext,
    id: string,
    change: RecordEdit<T, A>,
  ): Promise<A> {
    await this.#options.authorize(context.credentials);
    return decideAgain(() => this.#change(context, id, change));
  }

  async archive<A>(
    context: WriteContext,
    id: string,
    present: (written: T) => A,
  ): Promise<A> {
    return this.change(context, id, {
      action: 'archived',
      edit: (current, at) => ({ ...current, archivedAt: at }),
      present,
    });
  }

  async restore<A>(
    context: WriteContext,
    id: string,
    present: (written: T) => A,
  ): Promise<A> {
    return this.change(context, id, {
      action: 'restored',
      archived: true,
      edit: current => {
        if (!current.archivedAt) {
          throw ApiError.conflict(`${current.name} is not archived.`, {
            current,
          });
        }
        return { ...current, archivedAt: undefined };
      },
      present,
    });
  }

  async ledgerOf(
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    const { ledger, store } = this.#options;
    const record = await this.get(id, { archived: true });
    return ledger.page(store.subjectOf(record.id), query);
  }

  async #change<A>(
    context: WriteContext,
    id: string,
    { action, archived, edit, present }: RecordEdit<T, A>,
  ): Promise<A> {
    const { store, journal, ledger } = this.#options;
    const current = await this.get(id, { archived });
    await assertRevision(ledger, {
      subject: store.subjectOf(id),
      current,
      revision: context.ifMatch,
      actor: context.actor,
    });
    const at = formatInstant(this.#now());
    const next = withoutUndefined(await edit(current, at));
    if (Object.keys(changedFields<T>(current, next)).length === 0) {
      return present(current);
    }
    const record: T = {
      ...next,
      updatedAt: at,
      revision: current.revision + 1,
    };
    return journal.commit(context, at, async entry => {
      await entry.write(store, [{ before: current, after: record, action }]);
      return present(record);
    });
  }
}
