import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { startTrainsApi } from './trainsApi';

/**
 * The API of trains for the tests of one file, emptied before each, and how
 * releases come aboard.
 *
 * @internal
 */
export function withBoarding(databaseId: TestDatabaseId) {
  let setting: Awaited<ReturnType<typeof startTrainsApi>>;

  beforeAll(async () => {
    setting = await startTrainsApi(databaseId);
  }, 60_000);

  beforeEach(() => setting.clear());

  afterAll(() => setting.api.stop());

  const as = (user: string) => setting.api.as(user);

  return {
    as,
    setting: () => setting,
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
