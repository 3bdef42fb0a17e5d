import { TestDatabaseId } from '@backstage/backend-test-utils';
import { startTrainsApi } from './trainsApi';

/**
 * The API of trains for the tests of one file, emptied before each.
 *
 * @internal
 */
export function withTrainsApi(databaseId: TestDatabaseId) {
  let setting: Awaited<ReturnType<typeof startTrainsApi>>;

  beforeAll(async () => {
    setting = await startTrainsApi(databaseId);
  }, 60_000);

  beforeEach(() => setting.clear());

  afterAll(() => setting.api.stop());

  return {
    as: (user: string) => setting.api.as(user),
    setting: () => setting,
  };
}
