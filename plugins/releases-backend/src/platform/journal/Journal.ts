import { LedgerAction } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { WriteContext } from '../http/handlers';
import { changedFields } from '../ledger/changedFields';
import { LedgerHead, LedgerService } from '../ledger/LedgerService';
import { Outbox } from '../outbox/Outbox';
import { allRevisions, lockRevisions } from './recordRevisions';
import { LedgerSubjects, RecordTable, Versioned } from './RecordTable';
import { StaleRecord } from './StaleRecord';

/** What becomes of one record. @internal */
export interface RecordChange<T extends Versioned> {
  /** The record as it was when this was decided; absent: there was none. */
  before?: T;
  /** With the revision that it has afterwards. */
  after: T;
  action: LedgerAction;
  reason?: string;
  /** What the ledger tells in place of the fields that differ. */
  fields?: ReturnType<typeof changedFields>;
  /** What it tells beyond those. */
  told?: ReturnType<typeof changedFields>;
}

/** Who changes something, and when. @internal */
export interface Authorship {
  actor: string;
  /** RFC 3339, UTC. */
  at: string;
}

/**
 * One transaction of the journal: the records that are written, their entries
 * in the ledger and what is told of them stand or fall together.
 *
 * @internal
 */
export class JournalEntry implements Authorship {
  readonly #ledger: LedgerService;
  readonly #outbox: Outbox;

  constructor(
    readonly tx: Knex.Transaction,
    readonly actor: string,
    readonly at: string,
    services: { ledger: LedgerService; outbox: Outbox },
  ) {
    this.#ledger = services.ledger;
    this.#outbox = services.outbox;
  }

  /**
   * Makes others who write these records wait, and holds them to what was
   * decided on.
   *
   * @throws a {@link StaleRecord} where one has another revision by now
   */
  async expect<T extends Versioned>(
    table: RecordTable<T>,
    records: readonly Versioned[],
  ): Promise<void> {
    if (records.length === 0) {
      return;
    }
    const found = await lockRevisions(
      this.tx,
      table,
      records.map(({ id }) => id),
    );
    for (const { id, revision } of records) {
      if (found.get(id) !== revision) {
        throw new StaleRecord(table.subjectOf(id));
      }
    }
  }

  /** Makes others who write these records wait, whatever became of them. */
  async lock<T extends Versioned>(
    table: RecordTable<T>,
    ids: readonly string[],
  ): Promise<void> {
    await lockRevisions(this.tx, table, ids);
  }

  /**
   * Writes records over those that were decided on.
   *
   * @throws a {@link StaleRecord} where one has another revision by now
   */
  async write<T extends Versioned>(
    table: RecordTable<T>,
    changes: readonly RecordChange<T>[],
  ): Promise<void> {
    await this.expect(
      table,
      changes.flatMap(({ before }) => before ?? []),
    );
    const made = changes.filter(({ before }) => before === undefined);
    const changed = changes.filter(({ before }) => before !== undefined);
    if (made.length > 0) {
      await table.insert(
        this.tx,
        made.map(({ after }) => after),
      );
    }
    if (changed.length > 0) {
      await table.update(
        this.tx,
        changed.map(({ after }) => after),
      );
    }
    await this.#ledger.append(
      this.tx,
      changes.map(({ before, after, action, reason, fields, told }) => ({
        subject: table.subjectOf(after.id),
        about: table.aboutOf?.(after),
        at: this.at,
        actor: this.actor,
        action,
        change: {
          ...(reason === undefined ? {} : { reason }),
          fields: {
            ...(fields ?? changedFields<T>(before ?? {}, after, table.untold)),
            ...told,
          },
        },
      })),
    );
    await this.#outbox.add(
      this.tx,
      changes.map(({ after, action }) => ({
        subject: table.subjectOf(after.id),
        action,
        ...table.announcementOf(after),
      })),
    );
  }
}

/**
 * The one way in which records are written: in a transaction of their own,
 * with their entries in the ledger, the answer that is kept for retries, and
 * what is to be told of them.
 *
 * @internal
 */
export class Journal {
  readonly #db: Knex;
  readonly #services: { ledger: LedgerService; outbox: Outbox };

  constructor(db: Knex, services: { ledger: LedgerService; outbox: Outbox }) {
    this.#db = db;
    this.#services = services;
  }

  /** Writes records in a transaction that is under way; its owner wakes the outbox. */
  entryIn(tx: Knex.Transaction, { actor, at }: Authorship): JournalEntry {
    return new JournalEntry(tx, actor, at, this.#services);
  }

  /** The chain of each record in the ledger, and how long it must be. */
  async *heads(
    subjects: readonly LedgerSubjects[],
  ): AsyncGenerator<LedgerHead[]> {
    for (const table of subjects) {
      for await (const batch of allRevisions(this.#db, table)) {
        yield batch.map(({ id, revision }) => ({
          subject: table.subjectOf(id),
          length: revision,
        }));
      }
    }
  }

  /** How many chains there are in the ledger, in one statement. */
  async countHeads(subjects: readonly LedgerSubjects[]): Promise<number> {
    const [first, ...others] = subjects.map(({ table }) =>
      this.#db(table).count({ count: '*' }),
    );
    const rows = await first.unionAll(others);
    return rows.reduce((sum, { count }) => sum + Number(count), 0);
  }

  /**
   * @param work - writes, and makes the answer that a retry gets
   */
  async commit<A>(
    context: Pick<WriteContext, 'actor'> &
      Partial<Pick<WriteContext, 'saveIdempotentResponse'>>,
    at: string,
    work: (entry: JournalEntry) => Promise<A>,
  ): Promise<A> {
    const answer = await this.#db.transaction(async tx => {
      const made = await work(this.entryIn(tx, { actor: context.actor, at }));
      await context.saveIdempotentResponse?.(tx, made);
      return made;
    });
    this.#services.outbox.wake();
    return answer;
  }
}
