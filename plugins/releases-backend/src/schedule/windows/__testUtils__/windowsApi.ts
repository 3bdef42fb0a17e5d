import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  NewWindowInput,
  windowSchema,
} from '@slipway/backstage-plugin-releases-common';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';

/** @internal */
export const weekend: NewWindowInput = {
  name: 'Weekend freeze',
  effect: 'deny',
  reason: 'No hands on deck',
  timeZone: 'Europe/Paris',
  recurrence: {
    dtstart: '2026-01-02T16:00:00',
    duration: 'P2DT16H',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
  },
  scope: { environments: ['production'] },
};

/** @internal */
export const launch: NewWindowInput = {
  name: 'Launch',
  effect: 'deny',
  reason: 'All eyes on the shop',
  timeZone: 'Europe/Paris',
  start: '2031-03-03T08:00:00Z',
  end: '2031-03-04T08:00:00Z',
};

const entities: Entity[] = shop.map(entity =>
  entity.metadata.name === 'webshop'
    ? { ...entity, spec: { type: 'website', lifecycle: 'production' } }
    : entity,
);

/**
 * The plugin for the tests of one file, with a window of the configuration
 * that stays when those of each test go.
 *
 * @internal
 */
export function withWindowsApi(databaseId: TestDatabaseId) {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId,
      entities,
      config: {
        releases: {
          windows: [
            {
              id: 'year-end',
              name: 'Year end',
              effect: 'deny',
              reason: 'Peak season',
              timeZone: 'Europe/Paris',
              start: '2031-12-18T15:00:00Z',
              end: '2032-01-05T07:00:00Z',
            },
          ],
        },
      },
    });
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    await api.db('windows').whereNot('source', 'config').delete();
  });

  return {
    api: () => api,
    made: async (window: NewWindowInput) => {
      const { body } = await api
        .as('manager')
        .post('/windows', window)
        .expect(201);
      return windowSchema.parse(body);
    },
  };
}
