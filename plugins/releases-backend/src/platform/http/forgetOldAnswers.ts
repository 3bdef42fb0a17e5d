import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { IdempotencyStore } from './IdempotencyStore';

const KEPT_FOR_MS = 7 * 24 * 3_600_000;

/**
 * Forgets, once a day, the answers kept for retries a week ago.
 *
 * @internal
 */
export async function forgetOldAnswers(options: {
  idempotency: IdempotencyStore;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'releases-forget-idempotency-keys',
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: async () => {
      const forgotten = await options.idempotency.forget(
        new Date(Date.now() - KEPT_FOR_MS),
      );
      options.logger.debug(`Forgot ${forgotten} answers kept for retries`);
    },
  });
}
