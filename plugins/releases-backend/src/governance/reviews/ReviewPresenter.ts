import { Review } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { idsAboard, idsPlannedIn } from '../../releases';
import { ComingDepartures } from '../../schedule';
import { StoredReview } from './ReviewsStore';

/** A review as it is answered, and what its agenda is made of. @internal */
export interface PresentedReview {
  review: Review;
  /**
   * Selects the ids of the releases on the agenda, whoever may read them;
   * undefined: there are none.
   */
  agenda?: (db: Knex) => Knex.QueryBuilder;
}

/**
 * Completes reviews with the departures of trains that they are about.
 *
 * @internal
 */
export class ReviewPresenter {
  readonly #departures: Pick<ComingDepartures, 'of'>;

  constructor(departures: Pick<ComingDepartures, 'of'>) {
    this.#departures = departures;
  }

  /** With one statement for all of them. */
  async present(reviews: readonly StoredReview[]): Promise<PresentedReview[]> {
    const byTrain = reviews.flatMap(({ id, trainId, at }) =>
      trainId === undefined ? [] : { id, asked: { trainId, from: at } },
    );
    const found = await this.#departures.of(byTrain.map(({ asked }) => asked));
    const departures = new Map(
      byTrain.map(({ id }, place) => [id, found[place]]),
    );
    return reviews.map(review => {
      const { id, period, trainId, state } = review;
      const departure = departures.get(id);
      const shown = {
        ...review,
        ...(departure ? { trainName: departure.trainName } : {}),
        ...(departure?.at ? { departureAt: departure.at } : {}),
      };
      if (review.archivedAt !== undefined) {
        return { review: shown };
      }
      if (state === 'closed') {
        return { review: shown, agenda: db => keptAgenda(db, id) };
      }
      if (period) {
        return { review: shown, agenda: db => idsPlannedIn(db, period) };
      }
      return trainId !== undefined && departure?.at
        ? {
            review: shown,
            agenda: db => idsAboard(db, trainId, departure.key),
          }
        : { review: shown };
    });
  }
}

/** What a review that was closed had on its agenda. */
function keptAgenda(db: Knex, reviewId: string): Knex.QueryBuilder {
  return db('review_agenda')
    .where('review_id', reviewId)
    .select('review_agenda.release_id as id');
}
