import {
  CalendarItem,
  CalendarQuery,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { toDate } from '../../platform';
import { isNarrowed } from '../../schedule';
import { StoredReview } from './ReviewsStore';

/** No review lasts longer. */
const LONGEST_MS = 8 * 3_600_000;

/**
 * Reviews, for calendars: when they are and what they are called, which all may
 * know. There are none in a calendar that is narrowed to some releases.
 *
 * @internal
 */
export class ReviewCalendar {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Those that take place in a span, by their start. */
  async items(
    query: Omit<CalendarQuery, 'limit' | 'density' | 'timeZone'>,
  ): Promise<CalendarItem[]> {
    if (isNarrowed(query)) {
      return [];
    }
    const { from, to, trainId } = query;
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
      )
      .map(toItem);
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
