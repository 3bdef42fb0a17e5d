import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Knex } from 'knex';
import { insertAll } from '../database/insertAll';
import { OutboxMessage } from './OutboxMessage';

/**
 * Where changes leave what is to be told of them, in their own transaction, so
 * that a process that dies after the commit loses none of it.
 *
 * @internal
 */
export class Outbox {
  readonly #db: Knex;
  readonly #logger: LoggerService;
  #wake: () => void = () => undefined;

  constructor(options: { db: Knex; logger: LoggerService }) {
    this.#db = options.db;
    this.#logger = options.logger;
  }

  /** @param wake - called after messages were committed; must not fail */
  onAdded(wake: () => void): void {
    this.#wake = wake;
  }

  /** To be called in the transaction of the change. */
  async add(
    tx: Knex.Transaction | Knex,
    messages: readonly OutboxMessage[],
  ): Promise<void> {
    const now = new Date();
    await insertAll(
      tx,
      'outbox',
      messages.map(message => ({
        subject: message.subject,
        message: JSON.stringify(message),
        added_at: now,
        due_at: now,
        attempts: 0,
      })),
    );
  }

  /** Has open pages look at all of a kind, where no record was changed. */
  announce(kind: string): void {
    this.add(this.#db, [{ subject: kind, kind }]).then(
      () => this.wake(),
      error =>
        this.#logger.warn('A change could not be announced', toError(error)),
    );
  }

  /** To be called after that transaction. */
  wake(): void {
    this.#wake();
  }
}
