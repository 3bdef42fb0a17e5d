import { Knex } from 'knex';
import { Handlers, Platform } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { ScheduleRoom } from '../../schedule';
import { StoredVerdicts } from '../verdicts/StoredVerdicts';
import { ReviewCounter } from './ReviewCounter';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewsReader } from './ReviewsReader';
import { ReviewsService } from './ReviewsService';
import { ReviewsStore } from './ReviewsStore';

/** @internal */
export interface ReviewsOptions {
  db: Knex;
  platform: Platform;
  releases: ReleasesRoom;
  schedule: ScheduleRoom;
  verdicts: StoredVerdicts;
  /** Told whom reviews invite, so that who belongs to them is known soon. */
  invited(refs: readonly string[]): Promise<void>;
}

/**
 * Meetings that decide go or no-go.
 *
 * @internal
 */
export function createReviews(options: ReviewsOptions) {
  const { db, platform, releases, schedule } = options;
  const store = new ReviewsStore(db);
  const departures = schedule.comingDepartures;
  const presenter = new ReviewPresenter(departures);
  const service = new ReviewsService({
    ...options,
    ...platform,
    ...releases,
    store,
    departures,
    presenter,
  });
  const reader = new ReviewsReader({
    store,
    presenter,
    counter: new ReviewCounter({ ...options, ...releases }),
  });
  return {
    store,
    handlers: {
      listReviews: ({ credentials, query }) => reader.list(credentials, query),
      createReview: request => service.create(request, request.body),
      updateReview: request =>
        service.change(request, request.params.id, request.body),
      cancelReview: request => service.cancel(request, request.params.id),
      openReview: request => service.open(request, request.params.id),
      closeReview: request => service.close(request, request.params.id),
      getReviewLedger: ({ params, query }) =>
        service.ledgerOf(params.id, query),
    } satisfies Handlers,
  };
}
