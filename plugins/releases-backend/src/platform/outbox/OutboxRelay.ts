import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { OutboxMessage } from './OutboxMessage';
import { OutboxStore, PendingMessage } from './OutboxStore';

const AT_A_TIME = 500;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** How long a relay may go without a sign of life. @internal */
export const RELAY_LEASE_MS = 30_000;

/** @internal */
export interface OutboxRelayOptions {
  store: OutboxStore;
  /** Tells of messages, in their order; throws where nobody could be told. */
  tell(messages: readonly OutboxMessage[]): Promise<void>;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Tells what the outbox holds: each message at least once, those of a subject
 * in their order, and by one backend at a time.
 *
 * @internal
 */
export class OutboxRelay {
  readonly #options: OutboxRelayOptions;
  readonly #now: () => Date;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #isStopped = false;

  constructor(options: OutboxRelayOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Tells what is there, unless another backend does. */
  drain(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#drainWhileWanted().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #drainWhileWanted() {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      try {
        await this.#drainOnce();
      } catch (error) {
        this.#options.logger.warn(
          'The outbox could not be read; this is tried again within a second',
          toError(error),
        );
      }
    }
  }

  async #drainOnce() {
    const { store } = this.#options;
    if (await store.isEmpty()) {
      return;
    }
    const leaseId = await store.lease.acquire(this.#now());
    if (leaseId === undefined) {
      return;
    }
    try {
      for (;;) {
        const pending = await store.due(this.#now(), AT_A_TIME);
        const isHeld = await store.lease.renew(leaseId, this.#now());
        if (pending.length === 0 || !isHeld || this.#isStopped) {
          return;
        }
        await this.#deliver(pending);
      }
    } finally {
      await store.lease.giveBack(leaseId);
    }
  }

  /** Those of one subject are apart where one could not be told. */
  async #deliver(pending: readonly PendingMessage[]) {
    const { store, tell } = this.#options;
    try {
      await tell(pending.map(({ message }) => message));
      await store.remove(pending.map(({ id }) => id));
      return;
    } catch (error) {
      if (pending.length === 1) {
        await this.#putOff(pending, error);
        return;
      }
    }
    const failed = new Set<string>();
    for (const one of pending) {
      const { subject } = one.message;
      if (failed.has(subject)) {
        continue;
      }
      try {
        await tell([one.message]);
        await store.remove([one.id]);
      } catch (error) {
        failed.add(subject);
        await this.#putOff([one], error);
      }
    }
  }

  async #putOff(messages: readonly PendingMessage[], error: unknown) {
    const { store, logger } = this.#options;
    const attempts = Math.max(...messages.map(one => one.attempts));
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
    await store.putOff(messages, new Date(this.#now().getTime() + pause));
    logger.warn(
      `A change of ${
        messages[0].message.subject
      } could not be told; it is told again in ${pause / 1000} s`,
      toError(error),
    );
  }
}
