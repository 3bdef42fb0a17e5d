import { Knex } from 'knex';
import { Lease, StoredInstant, toOptionalIso } from '../../../platform';

interface RunRow {
  id: string;
  computed_at: StoredInstant | null;
}

/** How long a recomputation may go without a sign of life. @internal */
export const LEASE_MS = 60 * 1000;

const TABLE = 'conflict_runs';
const ID = 'conflicts';

/**
 * The one row that says when conflicts were computed and who may compute them
 * now. Replicas that share a database share this row, so that what one writes
 * is never older than what another wrote before.
 *
 * @internal
 */
export class RunsStore {
  readonly #db: Knex;
  readonly #lease: Lease;

  constructor(db: Knex) {
    this.#db = db;
    this.#lease = new Lease(db, { table: TABLE, id: ID, ms: LEASE_MS });
  }

  async acquire(now: Date): Promise<string | undefined> {
    return this.#lease.acquire(now);
  }

  /** Gives a sign of life. Says whether the lease is still held. */
  async renew(leaseId: string, now: Date): Promise<boolean> {
    return this.#lease.renew(leaseId, now);
  }

  /**
   * Gives the lease back in the transaction of what was computed. Says whether
   * it was still held; if not, what else the transaction wrote must not stay.
   */
  async finish(
    tx: Knex.Transaction,
    leaseId: string,
    computedAt: Date,
  ): Promise<boolean> {
    return this.#lease.giveBack(leaseId, { computed_at: computedAt }, tx);
  }

  /** Gives the lease back where nothing came of it. */
  async release(leaseId: string): Promise<void> {
    await this.#lease.giveBack(leaseId);
  }

  async computedAt(): Promise<string | undefined> {
    const row = await this.#db<RunRow>(TABLE)
      .where('id', ID)
      .first('computed_at');
    return toOptionalIso(row?.computed_at);
  }
}
