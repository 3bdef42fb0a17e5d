import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Debouncer } from '../../platform';
import { OwnVerdictsStore } from './OwnVerdictsStore';
import { ReadinessEvaluator } from './ReadinessEvaluator';

const AT_A_TIME = 200;

/** After this, another backend takes over what one has not finished. */
const LEASE_MS = 3_000;

/** How long to wait after a change for others that come with it. */
const AFTER_CHANGES = { quietMs: 50, maxWaitMs: 500 };

/** @internal */
export interface VerdictTurnerOptions {
  own: OwnVerdictsStore;
  evaluator: Pick<ReadinessEvaluator, 'update'>;
  /** Moves on what policies approve; must not fail. */
  moveOn(now: Date): Promise<void>;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Judges what is due: what was marked, and what time alone may have changed.
 * It runs on every backend, and each row is taken by one of them.
 *
 * @internal
 */
export class VerdictTurner {
  readonly #options: VerdictTurnerOptions;
  readonly #now: () => Date;
  readonly #debouncer = new Debouncer(AFTER_CHANGES, () => this.turn());
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: VerdictTurnerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Has what was marked judged soon. */
  wake(): void {
    this.#debouncer.trigger();
  }

  /** Judges all that is due, and ends when nothing is. */
  turn(): Promise<void> {
    this.#running = this.#running.then(() => this.#turnAll());
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#debouncer.stop();
    await this.#running;
  }

  /** Turns each second, on this backend as on the others. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'releases-verdicts',
      scope: 'local',
      frequency: { seconds: 1 },
      timeout: { minutes: 10 },
      fn: () => this.turn(),
    });
  }

  async #turnAll(): Promise<void> {
    const { own, evaluator, logger, moveOn } = this.#options;
    try {
      for (;;) {
        const now = this.#now();
        const due = this.#isStopped
          ? []
          : await own.claim(now, { limit: AT_A_TIME, leaseMs: LEASE_MS });
        if (due.length === 0) {
          break;
        }
        await evaluator.update(due, now);
      }
      if (!this.#isStopped) {
        await moveOn(this.#now());
      }
    } catch (error) {
      logger.warn(
        'Verdicts could not be made; this is tried again',
        toError(error),
      );
    }
  }
}
