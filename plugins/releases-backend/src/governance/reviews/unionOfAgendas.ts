import { Knex } from 'knex';
import { PresentedReview } from './ReviewPresenter';

/**
 * Selects `review_id` and `id` of each release on the agendas of reviews,
 * whoever may read them; undefined: there are none.
 *
 * @internal
 */
export function unionOfAgendas(
  db: Knex,
  reviews: readonly PresentedReview[],
): Knex.QueryBuilder | undefined {
  const [first, ...others] = reviews.flatMap(({ review, agenda }) =>
    agenda
      ? agenda(db).select(
          db.raw('cast(? as varchar(64)) as review_id', [review.id]),
        )
      : [],
  );
  return first?.unionAll(others);
}
