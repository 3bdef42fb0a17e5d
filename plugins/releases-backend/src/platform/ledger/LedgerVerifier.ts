import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LedgerVerificationRun } from '@slipway/backstage-plugin-releases-common';
import { LedgerHead, LedgerService } from './LedgerService';
import { LedgerVerificationStore } from './LedgerVerificationStore';

/** @internal */
export interface LedgerVerifierOptions {
  store: LedgerVerificationStore;
  ledger: Pick<LedgerService, 'verify'>;
  /** Every subject there is, with how often it was changed. */
  heads: () => AsyncIterable<LedgerHead[]>;
  /** How many subjects there are. */
  count: () => Promise<number>;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Verifies all chains of the ledger in the background, on one backend at a
 * time, and says how far it is.
 *
 * @internal
 */
export class LedgerVerifier {
  readonly #options: LedgerVerifierOptions;
  readonly #now: () => Date;
  readonly #running = new Set<Promise<void>>();
  #isStopped = false;

  constructor(options: LedgerVerifierOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Begins, unless a verification runs, and says how far that is. */
  async start(actor: string): Promise<LedgerVerificationRun> {
    const { store, count } = this.#options;
    const leaseId = await store.begin(this.#now(), actor, await count());
    if (leaseId !== undefined) {
      const running = this.#verify(leaseId).finally(() =>
        this.#running.delete(running),
      );
      this.#running.add(running);
    }
    return this.status();
  }

  status(): Promise<LedgerVerificationRun> {
    return this.#options.store.status(this.#now());
  }

  /** Breaks off what runs, and waits until it has. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.allSettled(this.#running);
  }

  async #verify(leaseId: string): Promise<void> {
    const { store, ledger, heads, logger } = this.#options;
    try {
      const result = await ledger.verify(heads(), async chains => {
        if (this.#isStopped) {
          throw new Error('The portal is shutting down.');
        }
        if (!(await store.progress(leaseId, this.#now(), chains))) {
          throw new Error('Another verification has taken over.');
        }
      });
      await store.end(leaseId, this.#now(), { result });
    } catch (error) {
      const { message } = toError(error);
      logger.warn('The ledger could not be verified', toError(error));
      await store
        .end(leaseId, this.#now(), { problem: message })
        .catch(() => undefined);
    }
  }
}
