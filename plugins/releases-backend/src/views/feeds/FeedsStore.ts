import { Feed, FeedFilter } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  contains,
  insertAll,
  RecordTable,
  StoredInstant,
  toDate,
  toIso,
  toNullableDate,
  toOptionalIso,
} from '../../platform';

interface FeedRow {
  id: string;
  revision: number;
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
  revision: number;
  ownerRef: string;
  /** What its owner owned when it was made, if the catalog did not know them. */
  ownershipRefs?: string[];
}

/** A feed that is being made. @internal */
export interface NewStoredFeed extends StoredFeed {
  tokenHash: string;
}

const OLDEST_SHOWN_MS = 90 * 86_400_000;

function toFeed(row: FeedRow): StoredFeed {
  return {
    id: row.id,
    revision: row.revision,
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
export class FeedsStore implements RecordTable<StoredFeed | NewStoredFeed> {
  readonly table = 'feeds';
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  subjectOf(id: string): string {
    return `feed:${id}`;
  }

  announcementOf({ id }: StoredFeed): Announcement {
    return { kind: 'feeds', id };
  }

  /** Feeds are made with their token, which is kept as its hash alone. */
  async insert(
    tx: Knex.Transaction,
    feeds: readonly NewStoredFeed[],
  ): Promise<void> {
    await insertAll(
      tx,
      'feeds',
      feeds.map(
        (feed): FeedRow => ({
          id: feed.id,
          revision: feed.revision,
          owner_ref: feed.ownerRef,
          token_hash: feed.tokenHash,
          name: feed.name,
          filter: JSON.stringify(feed.filter),
          ownership_refs: feed.ownershipRefs
            ? JSON.stringify(feed.ownershipRefs)
            : null,
          created_at: toDate(feed.createdAt),
          last_read_at: null,
          revoked_at: null,
        }),
      ),
    );
  }

  /** What changes of a feed is that it is revoked. */
  async update(
    tx: Knex.Transaction,
    feeds: readonly StoredFeed[],
  ): Promise<void> {
    for (const { id, revision, revokedAt } of feeds) {
      await tx('feeds')
        .where({ id })
        .update({ revision, revoked_at: toNullableDate(revokedAt) });
    }
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

  /**
   * The feeds of everybody that are not revoked, the latest first.
   *
   * @param query - `words`: each is in the name or the owner of a feed
   */
  async open(query: {
    words: readonly string[];
    limit: number;
    after?: { at: string; id: string };
  }): Promise<StoredFeed[]> {
    const { words, limit, after } = query;
    const rows: FeedRow[] = await this.#db<FeedRow>('feeds')
      .whereNull('revoked_at')
      .modify(feeds => {
        words.forEach(word =>
          feeds.where(named =>
            ['name', 'owner_ref'].forEach(column =>
              named.orWhere(
                contains(this.#db, this.#db.raw('lower(??)', [column]), word),
              ),
            ),
          ),
        );
        if (after) {
          const at = toDate(after.at);
          feeds.where(part =>
            part
              .where('created_at', '<', at)
              .orWhere(same =>
                same.where('created_at', at).where('id', '<', after.id),
              ),
          );
        }
      })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
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
}
