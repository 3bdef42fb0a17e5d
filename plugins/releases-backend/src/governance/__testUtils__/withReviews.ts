import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Release,
  Review,
  reviewSchema,
} from '@slipway/backstage-plugin-releases-common';
import { inDays } from '../../__testUtils__/releaseRequests';
import { withChecklists } from './withChecklists';

/** A review takes many requests. */
jest.setTimeout(30_000);

/** The plugin with releases in staging, as {@link withChecklists}, and reviews. */
export function withReviews(databaseId: TestDatabaseId) {
  const started = withChecklists(databaseId);
  const { api, as } = started;

  beforeEach(async () => {
    for (const table of ['reviews', 'trains']) {
      await api().db(table).delete();
    }
  });

  const change = (review: Review, body: object, by = 'manager') =>
    as(by).patch(`/reviews/${review.id}`, body, review.revision);

  const plan = async (given: object = {}): Promise<Review> => {
    const answer = await as('manager').post('/reviews', {
      title: 'Weekly go/no-go',
      at: inDays(1),
      timeZone: 'Europe/Paris',
      period: { from: inDays(10), to: inDays(60) },
      ...given,
    });
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(201);
    return reviewSchema.parse(answer.body);
  };

  const step = async (
    { id }: Pick<Review, 'id'>,
    to: 'open' | 'close',
  ): Promise<Review> => {
    const answer = await as('manager').post(`/reviews/${id}/${to}`);
    expect(answer.body.error).toBeUndefined();
    return reviewSchema.parse(answer.body);
  };

  return {
    ...started,
    change,
    plan,
    step,
    /** A review that is held. */
    held: async (given: object = {}): Promise<Review> =>
      step(await plan(given), 'open'),
    decide: (
      review: Pick<Review, 'id'>,
      release: Pick<Release, 'id' | 'revision'>,
      given: object = {},
      by = 'manager',
    ) =>
      as(by).post(`/reviews/${review.id}/decisions`, {
        releaseId: release.id,
        revision: release.revision,
        decision: 'go',
        ...given,
      }),
  };
}
