import {
  Review,
  ReviewListQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  contains,
  insertAll,
  personRef,
  RecordTable,
  searchTextOf,
  toDate,
  toNullableDate,
  wordsOf,
} from '../../platform';

const TABLE = 'reviews';
const ATTENDEES = 'review_attendees';

/** A review as it is kept, without what is worked out for an answer. @internal */
export type StoredReview = Omit<
  Review,
  'trainName' | 'departureAt' | 'warnings'
>;

/** @internal */
export type ReviewFilter = Pick<ReviewListQuery, 'state' | 'from' | 'to' | 'q'>;

/** Where a page of reviews goes on. @internal */
export interface ReviewPosition {
  at: string;
  id: string;
}

function toRow(review: StoredReview) {
  return {
    id: review.id,
    revision: review.revision,
    at: toDate(review.at),
    state: review.state,
    previous_id: review.previousId ?? null,
    search_text: searchTextOf([review.title]),
    archived_at: toNullableDate(review.archivedAt),
    content: JSON.stringify(review),
  };
}

/**
 * Reviews in the database, each one row that holds the whole of it, and who is
 * invited.
 *
 * @internal
 */
export class ReviewsStore implements RecordTable<StoredReview> {
  readonly table = TABLE;
  readonly untold = ['createdBy', 'createdAt', 'updatedBy'];
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  subjectOf(id: string): string {
    return `review:${id}`;
  }

  announcementOf({ id }: StoredReview): Announcement {
    return { kind: 'reviews', id };
  }

  async insert(
    tx: Knex.Transaction,
    reviews: readonly StoredReview[],
  ): Promise<void> {
    await insertAll(tx, TABLE, reviews.map(toRow));
    await this.#invite(tx, reviews);
  }

  async update(
    tx: Knex.Transaction,
    reviews: readonly StoredReview[],
  ): Promise<void> {
    for (const review of reviews) {
      await tx(TABLE).where({ id: review.id }).update(toRow(review));
      await tx(ATTENDEES).where({ review_id: review.id }).delete();
    }
    await this.#invite(tx, reviews);
  }

  async get(id: string): Promise<StoredReview | undefined> {
    const row = await this.#db(TABLE).where({ id }).first('content');
    return row && JSON.parse(row.content);
  }

  /** Whom a review invites. */
  async attendees(tx: Knex, id: string): Promise<string[]> {
    return tx(ATTENDEES).where({ review_id: id }).orderBy('ref').pluck('ref');
  }

  /** What follows a review that recurs, also where it was cancelled. */
  async following(tx: Knex, id: string): Promise<string | undefined> {
    const row = await tx(TABLE).where({ previous_id: id }).first('id');
    return row?.id;
  }

  /** One page by when they begin. */
  async page(
    filter: ReviewFilter,
    options: {
      order: ReviewListQuery['order'];
      limit: number;
      after?: ReviewPosition;
    },
  ): Promise<{ items: StoredReview[]; next?: ReviewPosition }> {
    const { order, limit, after } = options;
    const [direction, beyond] =
      order === 'earliest' ? (['asc', '>'] as const) : (['desc', '<'] as const);
    const query = this.#query(filter)
      .orderBy([
        { column: 'at', order: direction },
        { column: 'id', order: direction },
      ])
      .limit(limit + 1)
      .select('content');
    if (after) {
      const at = toDate(after.at);
      query.where(part =>
        part
          .where('at', beyond, at)
          .orWhere(same => same.where('at', at).where('id', beyond, after.id)),
      );
    }
    const rows: { content: string }[] = await query;
    const items: StoredReview[] = rows
      .slice(0, limit)
      .map(({ content }) => JSON.parse(content));
    const last = items.at(-1);
    return {
      items,
      next:
        rows.length > limit && last ? { at: last.at, id: last.id } : undefined,
    };
  }

  async count(filter: ReviewFilter): Promise<number> {
    const [row] = await this.#query(filter).count({ count: '*' });
    return Number(row.count);
  }

  async #invite(
    tx: Knex.Transaction,
    reviews: readonly StoredReview[],
  ): Promise<void> {
    await insertAll(
      tx,
      ATTENDEES,
      reviews.flatMap(({ id, attendees }) =>
        attendees.map(({ ref }) => ({ review_id: id, ref: personRef(ref) })),
      ),
    );
  }

  #query({ state, from, to, q }: ReviewFilter): Knex.QueryBuilder {
    const query = this.#db(TABLE).whereNull('archived_at');
    if (state) {
      query.where(anyOf(this.#db, 'state', state));
    }
    if (from !== undefined) {
      query.where('at', '>=', toDate(from));
    }
    if (to !== undefined) {
      query.where('at', '<', toDate(to));
    }
    for (const word of wordsOf(q)) {
      query.where(contains(this.#db, 'search_text', word));
    }
    return query;
  }
}
