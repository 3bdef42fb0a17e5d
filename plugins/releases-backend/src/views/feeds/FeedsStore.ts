import { Feed, FeedFilter } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  StoredInstant,
  toDate,
  toIso,
  toNullableDate,
  toOptionalIso,
} from '../../platform/database/instants';

interface FeedRow {
  id: string;
  owner_ref: string;
  token_hash: string;
  name: string;
  filter: string;
  ownership_refs: string | null;
  created_at: StoredInstant;
  last_read_at: StoredInstant | null;
  revoked_at: StoredInstant | null;
}

/** A feed and whose it is. @internal */
export interface StoredFeed extends Omit<Feed, 'url'> {
  ownerRef: string;
  /** What its owner owned when it was made, if the catalog did not know them. */
  ownershipRefs?: string[];
}

const OLDEST_SHOWN_MS = 90 * 86_400_000;

function toFeed(row: FeedRow): StoredFeed {
  return {
    id: row.id,
    ownerRef: row.owner_ref,
    name: row.name,
    filter: JSON.parse(row.filter) as FeedFilter,
    ownershipRefs: row.ownership_refs
      ? JSON.parse(row.ownership_refs)
      : undefined,
    createdAt: toIso(row.created_at),
    lastReadAt: toOptionalIso(row.last_read_at),
    revokedAt: toOptionalIso(row.revoked_at),
  };
}

/**
 * Feeds in the database.
 *
 * @internal
 */
export class FeedsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction(work);
  }

  async insert(
    tx: Knex.Transaction,
    feed: StoredFeed,
    tokenHash: string,
  ): Promise<void> {
    const row: FeedRow = {
      id: feed.id,
      owner_ref: feed.ownerRef,
      token_hash: tokenHash,
      name: feed.name,
      filter: JSON.stringify(feed.filter),
      ownership_refs: feed.ownershipRefs
        ? JSON.stringify(feed.ownershipRefs)
        : null,
      created_at: toDate(feed.createdAt),
      last_read_at: null,
      revoked_at: null,
    };
    await tx('feeds').insert(row);
  }

  /** @returns whether it was open until now */
  async revoke(tx: Knex.Transaction, id: string, at: Date): Promise<boolean> {
    const revoked = await tx('feeds')
      .where({ id })
      .whereNull('revoked_at')
      .update({ revoked_at: at });
    return revoked > 0;
  }

  async get(id: string): Promise<StoredFeed | undefined> {
    const row = await this.#db<FeedRow>('feeds').where({ id }).first();
    return row && toFeed(row);
  }

  async byTokenHash(tokenHash: string): Promise<StoredFeed | undefined> {
    const row = await this.#db<FeedRow>('feeds')
      .where({ token_hash: tokenHash })
      .first();
    return row && toFeed(row);
  }

  /** The feeds of a person, the latest first; those long closed are left out. */
  async ofOwner(ownerRef: string, now: Date): Promise<StoredFeed[]> {
    const rows = await this.#db<FeedRow>('feeds')
      .where({ owner_ref: ownerRef })
      .where(part =>
        part
          .whereNull('revoked_at')
          .orWhere(
            'revoked_at',
            '>',
            new Date(now.getTime() - OLDEST_SHOWN_MS),
          ),
      )
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    return rows.map(toFeed);
  }

  async countOpen(ownerRef: string): Promise<number> {
    const [row]: { count: number | string }[] = await this.#db('feeds')
      .where({ owner_ref: ownerRef })
      .whereNull('revoked_at')
      .count({ count: '*' });
    return Number(row.count);
  }

  async markRead(id: string, at: string): Promise<void> {
    await this.#db('feeds')
      .where({ id })
      .update({ last_read_at: toNullableDate(at) });
  }

  /** The ids of all feeds, and how many changes each has seen. */
  async revisions(): Promise<{ id: string; revision: number }[]> {
    const rows = await this.#db<FeedRow>('feeds')
      .orderBy('id')
      .select('id', 'revoked_at');
    return rows.map(({ id, revoked_at }) => ({
      id,
      revision: revoked_at === null ? 1 : 2,
    }));
  }
}
