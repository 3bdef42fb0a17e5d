import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { window } from './days';
import { shop } from './shop';
import { startApi, TestApi } from './startApi';

/** Starts the plugin anew for each test of a file. */
export function withPlannedReleases(
  databaseId: TestDatabaseId,
  entities: Entity[] = shop,
) {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi({ databaseId, entities });
  }, 60_000);

  afterEach(() => api.stop());

  return {
    api: () => api,
    /** A planned release of a component, in ten days unless told otherwise. */
    make: async (component: string, given: object = {}): Promise<Release> => {
      const response = await api.as('manager').post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: window(10, 10, 12),
        components: [
          { entityRef: `component:default/${component}`, toVersion: '1.0.0' },
        ],
        ...given,
      });
      expect(response.body.error).toBeUndefined();
      return response.body;
    },
  };
}
