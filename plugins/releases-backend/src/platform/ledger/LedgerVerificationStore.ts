import {
  LedgerVerification,
  LedgerVerificationRun,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant, toOptionalIso } from '../database/instants';
import { Lease } from '../database/Lease';

const TABLE = 'ledger_verification';
const ID = 'ledger';

/** How long a verification may go without a sign of life. */
const LEASE_MS = 60_000;

interface VerificationRow {
  lease_id: string | null;
  lease_until: StoredInstant | null;
  started_at: StoredInstant | null;
  started_by: string | null;
  finished_at: StoredInstant | null;
  chains: number;
  total: number;
  problem: string | null;
  result: string | null;
}

/**
 * The one row that tells of the last verification of the ledger, and who may
 * verify now.
 *
 * @internal
 */
export class LedgerVerificationStore {
  readonly #db: Knex;
  readonly #lease: Lease;

  constructor(db: Knex) {
    this.#db = db;
    this.#lease = new Lease(db, { table: TABLE, id: ID, ms: LEASE_MS });
  }

  /** Takes the lease, unless a verification has it and shows signs of life. */
  begin(now: Date, actor: string, total: number): Promise<string | undefined> {
    return this.#lease.acquire(now, {
      started_at: now,
      started_by: actor,
      finished_at: null,
      chains: 0,
      total,
      problem: null,
      result: null,
    });
  }

  /** Says how many chains were verified. Says whether the lease is still held. */
  progress(leaseId: string, now: Date, chains: number): Promise<boolean> {
    return this.#lease.renew(leaseId, now, { chains });
  }

  async end(
    leaseId: string,
    now: Date,
    outcome: { result: LedgerVerification } | { problem: string },
  ): Promise<void> {
    await this.#lease.giveBack(leaseId, {
      finished_at: now,
      ...('result' in outcome
        ? {
            result: JSON.stringify(outcome.result),
            chains: outcome.result.chains,
          }
        : { problem: outcome.problem }),
    });
  }

  async status(now: Date): Promise<LedgerVerificationRun> {
    const row: VerificationRow = await this.#db(TABLE).where('id', ID).first();
    const isAlive =
      row.lease_until !== null && new Date(row.lease_until) >= now;
    const isBroken =
      row.problem !== null || (row.lease_id !== null && !isAlive);
    const about = {
      startedAt: toOptionalIso(row.started_at),
      startedBy: row.started_by ?? undefined,
      finishedAt: toOptionalIso(row.finished_at),
      chains: row.chains,
      total: row.total,
    };
    if (row.started_at === null) {
      return { status: 'never', ...about };
    }
    if (isBroken) {
      return {
        status: 'failed',
        ...about,
        problem:
          row.problem ??
          'The verification stopped without an end. Start another one.',
      };
    }
    return row.result === null
      ? { status: 'running', ...about }
      : { status: 'finished', ...about, result: JSON.parse(row.result) };
  }
}
