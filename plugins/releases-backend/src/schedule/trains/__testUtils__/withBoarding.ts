import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { withTrainsApi } from './withTrainsApi';

/**
 * The API of trains for the tests of one file, emptied before each, and how
 * releases come aboard.
 *
 * @internal
 */
export function withBoarding(databaseId: TestDatabaseId) {
  const { as, setting } = withTrainsApi(databaseId);

  return {
    as,
    setting,
    board: (
      trainId: string,
      releases: Release[],
      {
        user = 'manager',
        departure,
      }: { user?: string; departure?: string } = {},
    ) =>
      as(user).post(`/trains/${trainId}/aboard`, {
        releaseIds: releases.map(({ id }) => id),
        departure,
      }),
    leave: (trainId: string, { id }: Release, user = 'manager') =>
      as(user).delete(`/trains/${trainId}/aboard/${id}`),
    /** The names of the releases aboard, in their order. */
    aboard: async (trainId: string): Promise<string[]> => {
      const list = await as('manager').get(`/releases?trainId=${trainId}`);
      return list.body.items.map(({ name }: Release) => name).sort();
    },
  };
}
