import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 20;

/** Asks something small over and over, to see how long others are held up. */
export class Pinger {
  readonly #ask: () => Promise<unknown>;
  readonly #times: number[] = [];
  #isOn = true;
  #ended: Promise<void>;

  constructor(ask: () => Promise<unknown>) {
    this.#ask = ask;
    this.#ended = this.#run();
  }

  /** Ends it, and says in milliseconds how long it waited for answers. */
  async stop(): Promise<{ p50: number; p95: number; max: number }> {
    this.#isOn = false;
    await this.#ended;
    const sorted = [...this.#times].sort((a, b) => a - b);
    const at = (part: number) =>
      Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
    return { p50: at(0.5), p95: at(0.95), max: at(1) };
  }

  async #run() {
    while (this.#isOn) {
      const start = performance.now();
      try {
        await this.#ask();
      } catch {
        // The connection was cut: who sends the requests tells of it.
        return;
      }
      this.#times.push(performance.now() - start);
      await wait(PAUSE_MS);
    }
  }
}
