import { Move, PlanCommit } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant, toDate, toIso } from '../../platform';

/** Moves that somebody looked at. @internal */
export interface StoredPlan {
  id: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  moves: Move[];
  /** What its commit answered, once it was committed. */
  outcome?: PlanCommit;
}

interface PlanRow {
  id: string;
  created_by: string;
  created_at: StoredInstant;
  expires_at: StoredInstant;
  moves: string;
  committed_at: StoredInstant | null;
  outcome: string | null;
}

/**
 * Plans in the database, until some time after they expired.
 *
 * @internal
 */
export class PlansStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async insert(plan: StoredPlan): Promise<void> {
    await this.#rows().insert({
      id: plan.id,
      created_by: plan.createdBy,
      created_at: toDate(plan.createdAt),
      expires_at: toDate(plan.expiresAt),
      moves: JSON.stringify(plan.moves),
    });
  }

  async get(id: string): Promise<StoredPlan | undefined> {
    const row = await this.#rows().where({ id }).first();
    return (
      row && {
        id: row.id,
        createdBy: row.created_by,
        createdAt: toIso(row.created_at),
        expiresAt: toIso(row.expires_at),
        moves: JSON.parse(row.moves),
        outcome: row.outcome === null ? undefined : JSON.parse(row.outcome),
      }
    );
  }

  /** Keeps what a commit answers. Says whether it is the first one. */
  async commit(tx: Knex.Transaction, outcome: PlanCommit): Promise<boolean> {
    const written = await tx<PlanRow>('plans')
      .where({ id: outcome.id })
      .whereNull('committed_at')
      .update({
        committed_at: toDate(outcome.committedAt),
        outcome: JSON.stringify(outcome),
      });
    return written === 1;
  }

  /** Forgets plans that expired before an instant. */
  async forget(before: Date): Promise<void> {
    await this.#rows().where('expires_at', '<', before).delete();
  }

  #rows() {
    return this.#db<PlanRow>('plans');
  }
}
