import {
  RiskRecord,
  riskScore,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, searchTextOf, toNullableDate } from '../../platform';
import { AttachedStore } from '../attached/AttachedStore';

const TABLE = 'release_risks';

/** A risk as it is kept. One that was removed stays, for the ledger. @internal */
export interface StoredRisk
  extends Omit<RiskRecord, 'score' | 'sentence' | 'message' | 'warnings'> {
  removedAt?: string;
}

/** What follows from a change itself. */
const UNTOLD = ['createdBy', 'createdAt', 'updatedBy'];

function columnsOf(risk: StoredRisk) {
  return {
    likelihood: risk.likelihood,
    consequence: risk.consequence,
    score: riskScore(risk),
    state: risk.state,
    owner_ref: risk.ownerRef ?? null,
    search_text: searchTextOf([risk.title, risk.mitigation, risk.contingency]),
    removed_at: toNullableDate(risk.removedAt),
    content: JSON.stringify(risk),
  };
}

/** @internal */
export class RisksStore extends AttachedStore<StoredRisk> {
  constructor(db: Knex) {
    super(db, { table: TABLE, noun: 'risk', untold: UNTOLD, columnsOf });
  }

  /** Those of some releases that are on the register, each in its place. */
  async listed(
    releaseIds: readonly string[],
    tx?: Knex.Transaction,
  ): Promise<StoredRisk[]> {
    return this.of(releaseIds, tx, risks =>
      risks.whereNull('removed_at').orderBy('place'),
    );
  }

  /** Puts risks in an order, which no revision tells of. */
  async arrange(tx: Knex.Transaction, ids: readonly string[]): Promise<void> {
    for (const [place, id] of ids.entries()) {
      await tx(TABLE).where({ id }).update({ place });
    }
  }

  /** How many risks of a release are on the register. */
  async count(tx: Knex.Transaction, releaseId: string): Promise<number> {
    const [row] = await tx(TABLE)
      .where(anyOf(tx, 'release_id', [releaseId]))
      .whereNull('removed_at')
      .count({ count: '*' });
    return Number(row.count);
  }
}

/**
 * The same risks where a release was written with them: its own entry in the
 * ledger tells of them, so that its activity does not tell it twice.
 *
 * @internal
 */
export class ListedRisksStore extends RisksStore {
  aboutOf({ id }: StoredRisk): string {
    return this.subjectOf(id);
  }
}
