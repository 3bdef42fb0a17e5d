import { WorkKind } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller, personRef, said, toDate } from '../../platform';
import { refsOf } from '../asking/askConditions';
import { FoundWork } from '../asking/WorkReader';
import { WorkPosition } from '../asking/workRows';
import { HELD_MS } from '../decisions/DecisionsReader';
import { StoredReview } from './ReviewsStore';

/** So long before its start a review waits for those who are invited. */
const AHEAD_MS = 7 * 24 * 3_600_000;

/**
 * The reviews that a person is invited to, by themselves or with a group: those
 * that are held now, and those of the next seven days.
 *
 * @internal
 */
export class ReviewWork {
  readonly #db: Knex;
  readonly #now: () => Date;

  constructor(db: Knex, now: () => Date = () => new Date()) {
    this.#db = db;
    this.#now = now;
  }

  /** The earliest first; for services nothing. */
  async page(
    { principal }: Caller,
    wanted: {
      kinds: readonly WorkKind[];
      limit: number;
      after?: WorkPosition;
    },
  ): Promise<FoundWork[]> {
    const { kinds, limit, after } = wanted;
    if (principal.type !== 'user' || !kinds.includes('review')) {
      return [];
    }
    const rows: { content: string }[] = await this.#waiting(
      personRef(principal.userEntityRef),
    )
      .modify(behind, after)
      .orderBy(['at', 'id'])
      .limit(limit)
      .select('content');
    return rows.map(({ content }) => toWork(JSON.parse(content)));
  }

  async counts({ principal }: Caller): Promise<{ review: number }> {
    if (principal.type !== 'user') {
      return { review: 0 };
    }
    const [row] = await this.#waiting(personRef(principal.userEntityRef)).count(
      { count: '*' },
    );
    return { review: Number(row.count) };
  }

  #waiting(person: string): Knex.QueryBuilder {
    const db = this.#db;
    const now = this.#now().getTime();
    const invited = db('review_attendees')
      .where(who =>
        who.where('ref', person).orWhereIn('ref', refsOf(db, person)),
      )
      .select('review_attendees.review_id');
    return db('reviews')
      .whereNull('archived_at')
      .where(when =>
        when.where('state', 'open').orWhere(planned =>
          planned
            .where('state', 'planned')
            .where('at', '>', new Date(now - HELD_MS))
            .where('at', '<=', new Date(now + AHEAD_MS)),
        ),
      )
      .whereIn('id', invited);
  }
}

function behind(
  rows: Knex.QueryBuilder,
  after: WorkPosition | undefined,
): void {
  if (after === undefined) {
    return;
  }
  const at = toDate(after.at);
  rows.where(part => {
    part.where('at', '>', at);
    if (after.key) {
      const [id = ''] = after.key;
      part.orWhere(same => same.where('at', at).where('id', '>', id));
    }
  });
}

function toWork(review: StoredReview): FoundWork {
  const { id, title, at, timeZone, state } = review;
  return {
    item: {
      id: `review ${id}`,
      kind: 'review',
      ...said(
        state === 'open'
          ? { code: 'work.review_open', params: { review: title } }
          : { code: 'work.review', params: { review: title, at: { at } } },
        timeZone,
      ),
      reviewId: id,
      dueAt: at,
    },
    position: { at, key: [id] },
  };
}
