import { ImportedReleaseInput } from '@slipway/backstage-plugin-releases-common';
import { ReleasesApi } from '../../shared/api';
import { ImportRow, sendable, withResults } from './importRows';

/** Small enough that progress moves, well below what one call takes. */
const CHUNK = 200;

export type ImportPhase =
  | 'idle'
  | 'checking'
  | 'checked'
  | 'importing'
  | 'done'
  | 'stopped';

export interface ImportState {
  phase: ImportPhase;
  rows: readonly ImportRow[];
  processed: number;
  total: number;
  /** Why the run stopped before its end. */
  error?: Error;
}

const IDLE: ImportState = { phase: 'idle', rows: [], processed: 0, total: 0 };

/**
 * An import, from its check to its result. It lives beside the screens, so
 * that one can leave the page while it runs and come back to it.
 */
export class ImportRun {
  readonly #api: ReleasesApi;
  readonly #listeners = new Set<() => void>();
  #state = IDLE;
  #abort = new AbortController();

  constructor(api: ReleasesApi) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly snapshot = (): ImportState => this.#state;

  /** Asks what would happen, and writes nothing. */
  async check(rows: readonly ImportRow[]): Promise<void> {
    await this.#send(rows, 'checking', 'checked', true);
  }

  /** Writes the rows that nothing is wrong with. */
  async start(): Promise<void> {
    await this.#send(this.#state.rows, 'importing', 'done', false);
  }

  /** What was already written stays. */
  stop(): void {
    this.#abort.abort();
    this.#set({ phase: 'stopped' });
  }

  reset(): void {
    this.#abort.abort();
    this.#set(IDLE);
  }

  async #send(
    rows: readonly ImportRow[],
    during: ImportPhase,
    after: ImportPhase,
    dryRun: boolean,
  ): Promise<void> {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const queue = sendable(rows);
    this.#set({
      phase: during,
      rows,
      processed: 0,
      total: queue.length,
      error: undefined,
    });
    try {
      for (let from = 0; from < queue.length; from += CHUNK) {
        const chunk = queue.slice(from, from + CHUNK);
        const result = await this.#api.importReleases(
          {
            items: chunk.flatMap(({ release }): ImportedReleaseInput[] =>
              release ? [release] : [],
            ),
            partial: true,
            dryRun,
          },
          { signal: abort.signal },
        );
        if (abort.signal.aborted) {
          return;
        }
        this.#set({
          rows: withResults(this.#state.rows, chunk, result.items),
          processed: from + chunk.length,
        });
      }
      this.#set({ phase: after });
    } catch (error) {
      if (!abort.signal.aborted) {
        this.#set({
          phase: 'stopped',
          error: error instanceof Error ? error : new Error(String(error)),
        });
      }
    }
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}

const runs = new WeakMap<ReleasesApi, ImportRun>();

/** The one import of an API. */
export function importRunFor(api: ReleasesApi): ImportRun {
  const run = runs.get(api) ?? new ImportRun(api);
  runs.set(api, run);
  return run;
}
