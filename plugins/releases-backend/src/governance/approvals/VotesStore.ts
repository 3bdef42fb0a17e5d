import { Vote } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { toNullableDate } from '../../platform';
import { AttachedStore } from '../attached/AttachedStore';

/** A vote as it is kept. @internal */
export interface StoredVote extends Vote {
  revision: number;
}

/** Of each person and gate, the database keeps one live vote at most. @internal */
export class VotesStore extends AttachedStore<StoredVote> {
  readonly #db: Knex;

  constructor(db: Knex) {
    super(db, {
      table: 'votes',
      noun: 'vote',
      columnsOf: vote => ({
        gate_id: vote.gateId,
        voter: vote.by,
        withdrawn_at: toNullableDate(vote.withdrawnAt),
        voided_at: toNullableDate(vote.voidedAt),
        content: JSON.stringify(vote),
      }),
    });
    this.#db = db;
  }

  /** The releases among one that somebody has a live vote on. */
  liveBy(releaseId: string, voter: string): Knex.QueryBuilder {
    return this.#db(this.table)
      .where({ release_id: releaseId, voter })
      .modify(onlyLive)
      .select('release_id');
  }

  /** The live votes on releases, in their order. */
  async live(
    releaseIds: readonly string[],
    tx?: Knex.Transaction,
  ): Promise<StoredVote[]> {
    return this.of(releaseIds, tx, onlyLive);
  }
}

function onlyLive(votes: Knex.QueryBuilder): void {
  votes.whereNull('withdrawn_at').whereNull('voided_at');
}
