import { Knex } from 'knex';
import { v4 as uuid } from 'uuid';

/** Where a lease stands. @internal */
export interface LeaseOptions {
  /** A table with `id`, `lease_id` and `lease_until`. */
  table: string;
  id: string;
  /** How long work may go without a sign of life. */
  ms: number;
}

/**
 * The right of one replica to do some work, in a row of a table that replicas
 * share. It ends by itself where whoever has it shows no sign of life.
 *
 * @internal
 */
export class Lease {
  readonly #db: Knex;
  readonly #options: LeaseOptions;

  constructor(db: Knex, options: LeaseOptions) {
    this.#db = db;
    this.#options = options;
  }

  /**
   * Takes the lease, unless another has it and shows signs of life.
   *
   * @param also - what else is written to its row
   */
  async acquire(now: Date, also: object = {}): Promise<string | undefined> {
    const leaseId = uuid();
    const taken = await this.#row()
      .where(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<', now),
      )
      .update({ ...also, lease_id: leaseId, lease_until: this.#until(now) });
    return taken === 1 ? leaseId : undefined;
  }

  /**
   * Gives a sign of life. Says whether the lease is still held.
   *
   * @param also - what else is written to its row
   */
  async renew(leaseId: string, now: Date, also: object = {}): Promise<boolean> {
    const renewed = await this.#row()
      .where('lease_id', leaseId)
      .update({ ...also, lease_until: this.#until(now) });
    return renewed === 1;
  }

  /**
   * Gives the lease back. Says whether it was still held; if not, nothing is
   * written, and what else the transaction wrote must not stay.
   */
  async giveBack(
    leaseId: string,
    also: object = {},
    tx: Knex = this.#db,
  ): Promise<boolean> {
    const given = await this.#row(tx)
      .where('lease_id', leaseId)
      .update({ ...also, lease_id: null, lease_until: null });
    return given === 1;
  }

  #row(tx: Knex = this.#db) {
    return tx(this.#options.table).where('id', this.#options.id);
  }

  #until(now: Date): Date {
    return new Date(now.getTime() + this.#options.ms);
  }
}
