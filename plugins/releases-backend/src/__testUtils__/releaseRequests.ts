import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Release,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { shop } from './shop';
import { startApi, TestApi } from './startApi';

const DAY_MS = 86_400_000;

export const inDays = (days: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS)
    .toISOString()
    .replace('.000Z', 'Z');

export const aWindow = (days: number) => ({
  start: inDays(days),
  end: inDays(days + 0.1),
  timeZone: 'Europe/Paris',
});

/** A release of checkout, as it is sent. */
export const checkout = {
  version: '5.3.0',
  window: aWindow(3),
  state: 'planned',
  components: [{ entityRef: 'component:default/checkout', toVersion: '5.3.0' }],
};

/** The field and code of each thing that an answer finds wrong. */
export const detailsOf = (response: { body: any }): [string, string][] =>
  response.body.error.details.map(
    ({ field, code }: { field: string; code: string }) => [field, code],
  );

/** Starts the plugin for the tests of one file, and empties it before each. */
export function withReleasesApi(databaseId: TestDatabaseId) {
  const started = {} as { api: TestApi };

  beforeAll(async () => {
    started.api = await startApi({ databaseId, entities: shop });
  }, 60_000);

  beforeEach(async () => {
    await started.api.db('releases').delete();
    await started.api.db('ledger').delete();
  });

  afterAll(async () => {
    await started.api.stop();
  });

  return {
    api: () => started.api,
    create: async (
      release: object = checkout,
      user = 'manager',
    ): Promise<Release> => {
      const response = await started.api.as(user).post('/releases', release);
      expect(response.body.error).toBeUndefined();
      expect(response.status).toBe(201);
      return releaseSchema.parse(response.body);
    },
  };
}
