import { isVoteLive, Vote } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  insertAll,
  RecordTable,
  toNullableDate,
} from '../../platform';

const TABLE = 'votes';

/** A vote as it is kept. @internal */
export interface StoredVote extends Vote {
  revision: number;
}

interface VoteRow {
  id: string;
  revision: number;
  release_id: string;
  gate_id: string;
  voter: string;
  withdrawn_at: Date | null;
  voided_at: Date | null;
  content: string;
}

function toRow(vote: StoredVote): VoteRow {
  return {
    id: vote.id,
    revision: vote.revision,
    release_id: vote.releaseId,
    gate_id: vote.gateId,
    voter: vote.by,
    withdrawn_at: toNullableDate(vote.withdrawnAt),
    voided_at: toNullableDate(vote.voidedAt),
    content: JSON.stringify(vote),
  };
}

function toVote({ content }: Pick<VoteRow, 'content'>): StoredVote {
  return JSON.parse(content);
}

/** Of each person and gate, the database keeps one live vote at most. @internal */
export class VotesStore implements RecordTable<StoredVote> {
  readonly table = TABLE;
  readonly #db: Knex;
  readonly #releaseSubject: (releaseId: string) => string;
  /** The ledger tells these by the subject. */
  readonly untold = ['id', 'releaseId'];

  /** @param releaseSubject - names releases in the ledger */
  constructor(db: Knex, releaseSubject: (releaseId: string) => string) {
    this.#db = db;
    this.#releaseSubject = releaseSubject;
  }

  subjectOf(id: string): string {
    return `vote:${id}`;
  }

  aboutOf({ releaseId }: StoredVote): string {
    return this.#releaseSubject(releaseId);
  }

  announcementOf({ releaseId }: StoredVote): Announcement {
    return { kind: 'releases', id: releaseId };
  }

  async insert(
    tx: Knex.Transaction,
    votes: readonly StoredVote[],
  ): Promise<void> {
    await insertAll(tx, TABLE, votes.map(toRow));
  }

  async update(
    tx: Knex.Transaction,
    votes: readonly StoredVote[],
  ): Promise<void> {
    for (const vote of votes) {
      await tx(TABLE).where({ id: vote.id }).update(toRow(vote));
    }
  }

  /** All votes that were ever given on a release, in their order. */
  async of(releaseId: string, tx: Knex = this.#db): Promise<StoredVote[]> {
    const rows: VoteRow[] = await tx(TABLE)
      .where('release_id', releaseId)
      .orderBy('id')
      .select('content');
    return rows.map(toVote);
  }

  /** The releases among one that somebody has a live vote on. */
  liveBy(releaseId: string, voter: string): Knex.QueryBuilder {
    return this.#db(TABLE)
      .where({ release_id: releaseId, voter })
      .whereNull('withdrawn_at')
      .whereNull('voided_at')
      .select('release_id');
  }

  /** The live votes on releases, in their order. */
  async live(
    releaseIds: readonly string[],
    tx: Knex = this.#db,
  ): Promise<StoredVote[]> {
    const rows: VoteRow[] = await tx(TABLE)
      .where(anyOf(tx, 'release_id', releaseIds))
      .whereNull('withdrawn_at')
      .whereNull('voided_at')
      .orderBy('id')
      .select('content');
    return rows.map(toVote).filter(isVoteLive);
  }
}
