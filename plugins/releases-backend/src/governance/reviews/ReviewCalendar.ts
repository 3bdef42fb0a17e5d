import {
  CalendarItem,
  CalendarQuery,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller, toDate } from '../../platform';
import { ReleasesReader } from '../../releases';
import { isNarrowed } from '../../schedule';
import { PresentedReview, ReviewPresenter } from './ReviewPresenter';
import { StoredReview } from './ReviewsStore';
import { unionOfAgendas } from './unionOfAgendas';

/** No review lasts longer. */
const LONGEST_MS = 8 * 3_600_000;

type ReviewCalendarQuery = Omit<
  CalendarQuery,
  'limit' | 'density' | 'timeZone'
>;

/**
 * Reviews, for calendars: when they are and what they are called, which all may
 * know. A calendar that is narrowed to some releases has the reviews with one of
 * those on the agenda; that of single components has none.
 *
 * @internal
 */
export class ReviewCalendar {
  readonly #db: Knex;
  readonly #presenter: Pick<ReviewPresenter, 'present'>;
  readonly #reader: Pick<ReleasesReader, 'idsIn'>;

  constructor(options: {
    db: Knex;
    presenter: Pick<ReviewPresenter, 'present'>;
    reader: Pick<ReleasesReader, 'idsIn'>;
  }) {
    this.#db = options.db;
    this.#presenter = options.presenter;
    this.#reader = options.reader;
  }

  /** Those that take place in a span, by their start. */
  async items(
    credentials: Caller,
    query: ReviewCalendarQuery,
  ): Promise<CalendarItem[]> {
    if (query.entityRef) {
      return [];
    }
    const reviews = await this.#during(query);
    if (!isNarrowed(query) && !query.environment) {
      return reviews.map(toItem);
    }
    const concerned = await this.#concerned(
      credentials,
      await this.#presenter.present(reviews),
      query,
    );
    return reviews.filter(({ id }) => concerned.has(id)).map(toItem);
  }

  async #during({
    from,
    to,
    trainId,
  }: ReviewCalendarQuery): Promise<StoredReview[]> {
    const rows: { content: string }[] = await this.#db('reviews')
      .whereNull('archived_at')
      .where('at', '>', new Date(Date.parse(from) - LONGEST_MS))
      .where('at', '<', toDate(to))
      .orderBy(['at', 'id'])
      .select('content');
    return rows
      .map(({ content }): StoredReview => JSON.parse(content))
      .filter(
        review =>
          endOf(review) > Date.parse(from) &&
          (trainId === undefined ||
            (review.trainId !== undefined && trainId.includes(review.trainId))),
      );
  }

  /** Which of them have something on their agenda of what a calendar is narrowed to. */
  async #concerned(
    credentials: Caller,
    reviews: readonly PresentedReview[],
    query: ReviewCalendarQuery,
  ): Promise<ReadonlySet<string>> {
    const { ownerRef, system, domain, environment, state, tag, q } = query;
    const db = this.#db;
    const agendas = unionOfAgendas(db, reviews);
    if (!agendas) {
      return new Set();
    }
    const readable = await this.#reader.idsIn(credentials, {
      ...{ ownerRef, system, domain, environment, state, tag, q },
      among: [() => db('agenda').select('agenda.id')],
    });
    const ids: string[] = await db
      .with('agenda', agendas)
      .from('agenda')
      .whereIn('agenda.id', readable())
      .distinct('agenda.review_id')
      .pluck('agenda.review_id');
    return new Set(ids);
  }
}

function endOf({ at, durationMinutes }: StoredReview): number {
  return Date.parse(at) + durationMinutes * 60_000;
}

function toItem(review: StoredReview): CalendarItem {
  const { id, title, at, timeZone, state, revision, updatedAt } = review;
  return {
    type: 'review',
    id,
    reviewId: id,
    reviewState: state,
    title,
    start: at,
    end: formatInstant(new Date(endOf(review))),
    timeZone,
    relation: 'own',
    revision,
    updatedAt,
    entityRefs: [],
  };
}
