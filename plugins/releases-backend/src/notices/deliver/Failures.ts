import { LoggerService } from '@backstage/backend-plugin-api';

const TELL_EVERY_MS = 3_600_000;

/**
 * Logs that notifications cannot be delivered: at first, and then once an hour.
 *
 * @internal
 */
export class Failures {
  readonly #logger: LoggerService;
  #toldAt: number | undefined;

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  tell(error: Error, now: Date): void {
    const isTold =
      this.#toldAt !== undefined &&
      now.getTime() - this.#toldAt < TELL_EVERY_MS;
    if (!isTold) {
      this.#toldAt = now.getTime();
      this.#logger.warn(
        'Notifications cannot be delivered; they are kept and tried again for three days. Install the notifications backend, or set releases.notifications.enabled to false',
        error,
      );
    }
  }

  /** They are delivered again. */
  over(): void {
    this.#toldAt = undefined;
  }
}
