import { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import { StoredInstant, toOptionalIso } from '../../../database/instants';

interface RunRow {
  id: string;
  computed_at: StoredInstant | null;
  lease_id: string | null;
  lease_until: StoredInstant | null;
}

/** How long a recomputation may go without a sign of life. @internal */
export const LEASE_MS = 60 * 1000;

const ROW = { id: 'conflicts' };

/**
 * The one row that says when conflicts were computed and who may compute them
 * now. Replicas that share a database share this row, so that what one writes
 * is never older than what another wrote before.
 *
 * @internal
 */
export class RunsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Takes the lease, unless another has it and shows signs of life. */
  async acquire(now: Date): Promise<string | undefined> {
    const leaseId = uuid();
    const taken = await this.#rows()
      .where(ROW)
      .where(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<', now),
      )
      .update({ lease_id: leaseId, lease_until: until(now) });
    return taken === 1 ? leaseId : undefined;
  }

  /** Gives a sign of life. Says whether the lease is still held. */
  async renew(leaseId: string, now: Date): Promise<boolean> {
    const renewed = await this.#rows()
      .where({ ...ROW, lease_id: leaseId })
      .update({ lease_until: until(now) });
    return renewed === 1;
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
    const finished = await this.#rows(tx)
      .where({ ...ROW, lease_id: leaseId })
      .update({ computed_at: computedAt, lease_id: null, lease_until: null });
    return finished === 1;
  }

  /** Gives the lease back where nothing came of it. */
  async release(leaseId: string): Promise<void> {
    await this.#rows()
      .where({ ...ROW, lease_id: leaseId })
      .update({ lease_id: null, lease_until: null });
  }

  async computedAt(): Promise<string | undefined> {
    const row = await this.#rows().where(ROW).first('computed_at');
    return toOptionalIso(row?.computed_at);
  }

  #rows(tx: Knex = this.#db) {
    return tx<RunRow>('conflict_runs');
  }
}

function until(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
