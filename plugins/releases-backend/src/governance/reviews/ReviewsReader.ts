import {
  instantSchema,
  ReviewList,
  ReviewListQuery,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { Caller, positionCursor } from '../../platform';
import { countAgenda } from './countAgenda';
import { ReviewCounter } from './ReviewCounter';
import { ReviewPresenter } from './ReviewPresenter';
import { ReviewsStore } from './ReviewsStore';

const cursors = positionCursor(
  z.strictObject({ at: instantSchema, id: z.string() }),
);

/**
 * Lists reviews. All who are signed in see that there are some; of the releases
 * on their agendas, those that one may read are counted.
 *
 * @internal
 */
export class ReviewsReader {
  readonly #store: ReviewsStore;
  readonly #presenter: ReviewPresenter;
  readonly #counter: ReviewCounter;

  constructor(options: {
    store: ReviewsStore;
    presenter: ReviewPresenter;
    counter: ReviewCounter;
  }) {
    this.#store = options.store;
    this.#presenter = options.presenter;
    this.#counter = options.counter;
  }

  async list(credentials: Caller, query: ReviewListQuery): Promise<ReviewList> {
    const { limit, cursor, totalItems, order, ...filter } = query;
    const after = cursors.read(cursor);
    const { items, next } = await this.#store.page(filter, {
      order,
      limit,
      after,
    });
    const presented = await this.#presenter.present(items);
    const counts = await this.#counter.of(credentials, presented);
    return {
      items: presented.map(({ review }) => ({
        ...review,
        counts: counts.get(review.id) ?? countAgenda([]),
      })),
      nextCursor: next && cursors.write(next),
      totalItems: totalItems ? await this.#store.count(filter) : undefined,
    };
  }
}
