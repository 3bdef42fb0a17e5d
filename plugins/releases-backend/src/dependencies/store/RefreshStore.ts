import { Coverage } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import { StoredInstant, toIso } from '../../database/instants';

/** How a refresh ended, or that it runs. @internal */
export type Attempt = NonNullable<Coverage['lastAttempt']>;

interface RefreshRow {
  id: string;
  attempted_at: StoredInstant | null;
  status: Attempt['status'] | null;
  sentence: string | null;
  lease_id: string | null;
  lease_until: StoredInstant | null;
}

/** How long a refresh may go without a sign of life. @internal */
export const LEASE_MS = 2 * 60 * 1000;

const ROW = { id: 'catalog' };

/**
 * The one row that says how the last refresh went and who may refresh now.
 * Replicas that share a database share this row, so that only one of them
 * refreshes at a time.
 *
 * @internal
 */
export class RefreshStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Takes the lease, unless another refresh has it and shows signs of life. */
  async acquire(now: Date): Promise<string | undefined> {
    const leaseId = uuid();
    const taken = await this.#rows()
      .where(ROW)
      .where(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<', now),
      )
      .update({
        attempted_at: now,
        status: 'running',
        sentence: 'The catalog is being read.',
        lease_id: leaseId,
        lease_until: new Date(now.getTime() + LEASE_MS),
      });
    return taken === 1 ? leaseId : undefined;
  }

  /** Gives a sign of life. Says whether the lease is still held. */
  async renew(leaseId: string, now: Date): Promise<boolean> {
    const renewed = await this.#rows()
      .where({ ...ROW, lease_id: leaseId })
      .update({ lease_until: new Date(now.getTime() + LEASE_MS) });
    return renewed === 1;
  }

  /**
   * Gives the lease back and says how it went. Says whether the lease was
   * still held; if not, nothing is written, and what else the transaction
   * wrote must not stay.
   */
  async finish(
    leaseId: string,
    outcome: Pick<Attempt, 'status' | 'sentence'>,
    tx?: Knex.Transaction,
  ): Promise<boolean> {
    const finished = await this.#rows(tx)
      .where({ ...ROW, lease_id: leaseId })
      .update({
        status: outcome.status,
        sentence: outcome.sentence,
        lease_id: null,
        lease_until: null,
      });
    return finished === 1;
  }

  async lastAttempt(now: Date): Promise<Attempt | undefined> {
    const row = await this.#rows().where(ROW).first();
    if (!row?.attempted_at || !row.status) {
      return undefined;
    }
    const at = toIso(row.attempted_at);
    const isAlive =
      row.lease_until !== null && new Date(row.lease_until) >= now;
    if (row.status === 'running' && !isAlive) {
      return {
        at,
        status: 'failed',
        sentence:
          'The refresh stopped without an end, so nothing was changed. The next one starts anew.',
      };
    }
    return { at, status: row.status, sentence: row.sentence ?? '' };
  }

  #rows(tx: Knex = this.#db) {
    return tx<RefreshRow>('dependency_refresh');
  }
}
