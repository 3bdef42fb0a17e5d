/** @internal */
export interface DebouncerOptions {
  /** How long nothing more must have come. */
  quietMs: number;
  /** How long to wait at most while more keeps coming. */
  maxWaitMs: number;
}

/**
 * Runs something once things have gone quiet, however often it is asked to.
 * What comes during a run leads to one more run.
 *
 * @internal
 */
export class Debouncer {
  readonly #options: DebouncerOptions;
  readonly #run: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #firstAskedAt: number | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;

  /** `run` must not fail. */
  constructor(options: DebouncerOptions, run: () => Promise<void>) {
    this.#options = options;
    this.#run = run;
  }

  trigger(): void {
    if (this.#isStopped) {
      return;
    }
    this.#firstAskedAt ??= Date.now();
    if (this.#running) {
      return;
    }
    clearTimeout(this.#timer);
    const waited = Date.now() - this.#firstAskedAt;
    const { quietMs, maxWaitMs } = this.#options;
    this.#timer = setTimeout(
      () => this.#start(),
      Math.max(Math.min(quietMs, maxWaitMs - waited), 0),
    );
  }

  /** Waits for what runs; what has not started does not start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #start() {
    this.#firstAskedAt = undefined;
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      if (this.#firstAskedAt !== undefined) {
        this.#firstAskedAt = undefined;
        this.trigger();
      }
    });
  }
}
