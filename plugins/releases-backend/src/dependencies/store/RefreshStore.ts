import { Coverage } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Lease, StoredInstant, toIso } from '../../platform';

/** How a refresh ended, or that it runs. @internal */
export type Attempt = NonNullable<Coverage['lastAttempt']>;

interface RefreshRow {
  id: string;
  attempted_at: StoredInstant | null;
  status: Attempt['status'] | null;
  sentence: string | null;
  lease_until: StoredInstant | null;
}

/** How long a refresh may go without a sign of life. @internal */
export const LEASE_MS = 2 * 60 * 1000;

const TABLE = 'dependency_refresh';
const ID = 'catalog';

/**
 * The one row that says how the last refresh went and who may refresh now.
 * Replicas that share a database share this row, so that only one of them
 * refreshes at a time.
 *
 * @internal
 */
export class RefreshStore {
  readonly #db: Knex;
  readonly #lease: Lease;

  constructor(db: Knex) {
    this.#db = db;
    this.#lease = new Lease(db, { table: TABLE, id: ID, ms: LEASE_MS });
  }

  /** Takes the lease, unless another refresh has it and shows signs of life. */
  async acquire(now: Date): Promise<string | undefined> {
    return this.#lease.acquire(now, {
      attempted_at: now,
      status: 'running',
      sentence: 'The catalog is being read.',
    });
  }

  /** Gives a sign of life. Says whether the lease is still held. */
  async renew(leaseId: string, now: Date): Promise<boolean> {
    return this.#lease.renew(leaseId, now);
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
    return this.#lease.giveBack(leaseId, outcome, tx);
  }

  async lastAttempt(now: Date): Promise<Attempt | undefined> {
    const row = await this.#db<RefreshRow>(TABLE).where('id', ID).first();
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
}
