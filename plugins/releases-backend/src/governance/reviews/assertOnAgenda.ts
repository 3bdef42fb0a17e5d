import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { notOnAgenda } from './decisionRefusals';
import { ReviewPresenter } from './ReviewPresenter';
import { StoredReview } from './ReviewsStore';

/**
 * @throws an {@link ApiError} of status 422 where a release is not on the
 * agenda of a review
 * @internal
 */
export async function assertOnAgenda(
  db: Knex,
  presenter: ReviewPresenter,
  review: StoredReview,
  release: Release,
): Promise<void> {
  const [{ agenda }] = await presenter.present([review]);
  const found =
    agenda &&
    (await db
      .from(agenda(db).as('listed'))
      .where('listed.id', release.id)
      .first('listed.id'));
  if (!found) {
    throw notOnAgenda(review, release);
  }
}
