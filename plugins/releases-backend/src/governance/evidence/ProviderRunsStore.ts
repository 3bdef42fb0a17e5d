import { Knex } from 'knex';
import { insertAll, StoredInstant, toOptionalIso } from '../../platform';

const TABLE = 'evidence_provider_runs';

/** What is kept of a failure is not longer. */
const MAX_PROBLEM = 1_000;

/** How a provider of evidence did when it last ran. @internal */
export interface ProviderRun {
  provider: string;
  startedAt?: string;
  succeededAt?: string;
  failedAt?: string;
  problem?: string;
}

interface RunRow {
  provider: string;
  started_at: StoredInstant | null;
  succeeded_at: StoredInstant | null;
  failed_at: StoredInstant | null;
  problem: string | null;
}

/**
 * How the providers of evidence do, in the database.
 *
 * @internal
 */
export class ProviderRunsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async started(provider: string, at: Date): Promise<void> {
    await this.#write({ provider, started_at: at });
  }

  async succeeded(provider: string, at: Date): Promise<void> {
    await this.#write({ provider, succeeded_at: at });
  }

  async failed(provider: string, at: Date, problem: string): Promise<void> {
    await this.#write({
      provider,
      failed_at: at,
      problem: problem.slice(0, MAX_PROBLEM),
    });
  }

  async all(): Promise<Map<string, ProviderRun>> {
    const rows: RunRow[] = await this.#db(TABLE).select();
    return new Map(
      rows.map(row => [
        row.provider,
        {
          provider: row.provider,
          startedAt: toOptionalIso(row.started_at),
          succeededAt: toOptionalIso(row.succeeded_at),
          failedAt: toOptionalIso(row.failed_at),
          problem: row.problem ?? undefined,
        },
      ]),
    );
  }

  async #write(
    run: Pick<RunRow, 'provider'> & Partial<Record<keyof RunRow, unknown>>,
  ): Promise<void> {
    await insertAll(this.#db, TABLE, [run], {
      key: ['provider'],
      then: 'merge',
    });
  }
}
