import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { NoticeDecider } from '../decide/NoticeDecider';
import { CourierStore } from '../store/CourierStore';
import { NoticeCourier } from './NoticeCourier';

/** @internal */
export interface NoticeJobOptions {
  store: CourierStore;
  decider: Pick<NoticeDecider, 'decide'>;
  courier: Pick<NoticeCourier, 'deliver'>;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Decides whom to tell and delivers it, on one backend at a time, whichever has
 * the lease.
 *
 * @internal
 */
export class NoticeJob {
  readonly #options: NoticeJobOptions;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: NoticeJobOptions) {
    this.#options = options;
  }

  /** Does what is due, unless another backend does. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#run());
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  /** Runs every few seconds until the portal shuts down. */
  async schedule(services: {
    scheduler: SchedulerService;
    lifecycle: LifecycleService;
  }): Promise<void> {
    services.lifecycle.addShutdownHook(() => this.stop());
    await services.scheduler.scheduleTask({
      id: 'releases-notices',
      scope: 'local',
      frequency: { seconds: 5 },
      timeout: { minutes: 10 },
      fn: () => this.run(),
    });
  }

  async #run(): Promise<void> {
    const { store, decider, courier, logger, now } = this.#options;
    try {
      if (this.#isStopped || !(await store.hasAny(now()))) {
        return;
      }
      const leaseId = await store.lease.acquire(now());
      if (leaseId === undefined) {
        return;
      }
      try {
        const goOn = async () =>
          !this.#isStopped && store.lease.renew(leaseId, now());
        await decider.decide(goOn);
        await courier.deliver(goOn);
      } finally {
        await store.lease.giveBack(leaseId);
      }
    } catch (error) {
      logger.warn(
        'People could not be told of what happened; this is tried again',
        toError(error),
      );
    }
  }
}
