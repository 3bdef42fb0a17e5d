import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { decisionSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

const HOUR = 3_600_000;

const FREEZE = {
  name: 'Launch',
  effect: 'deny',
  reason: 'All eyes on the shop',
  timeZone: 'Europe/Paris',
  start: '2031-03-03T08:00:00Z',
  end: '2031-03-04T08:00:00Z',
  scope: { entityFilter: { 'spec.lifecycle': 'production' } },
};

describe.each(databaseIds)('decisions on %s', databaseId => {
  let api: TestApi;
  let isAway: boolean;
  const catalog = catalogServiceMock({
    entities: shop.map(entity => ({
      ...entity,
      spec: { lifecycle: 'production' },
    })),
  });

  beforeEach(async () => {
    isAway = false;
    api = await startApi({
      databaseId,
      entities: [],
      catalog: catalogServiceMock.mock({
        streamEntities: (...asked) => {
          if (isAway) {
            throw new Error('connect ECONNREFUSED');
          }
          return catalog.streamEntities(...asked);
        },
        getEntitiesByRefs: async () => {
          throw new Error('connect ECONNREFUSED');
        },
      }),
    });
  });
  afterEach(() => api.stop());

  const decided = async () => {
    const { body } = await api
      .as('viewer')
      .get(
        '/windows/decision?entityRef=component:default/checkout&at=2031-03-03T12:00:00Z',
      )
      .expect(200);
    return decisionSchema.parse(body);
  };

  it('go on while the catalog is away, and say how old is what they go by', async () => {
    await api.as('manager').post('/windows', FREEZE).expect(201);
    const before = await decided();
    expect(before).toMatchObject({
      allowed: false,
      known: true,
      snapshot: { ageSeconds: expect.any(Number) },
    });
    expect(before.snapshot).not.toHaveProperty('sentence');

    isAway = true;
    await api.as('manager').post('/dependencies/refresh').expect(503);
    await api
      .db('dependency_snapshots')
      .update({ confirmed_at: new Date(Date.now() - 3 * HOUR) });
    const away = await decided();
    expect(away).toEqual({
      ...before,
      snapshot: {
        ...before.snapshot,
        confirmedAt: expect.any(String),
        ageSeconds: expect.any(Number),
        sentence:
          'The catalog could not be read last time: what it said 3 hours ago counts.',
      },
    });
    expect(away.snapshot?.ageSeconds).toBeGreaterThanOrEqual(3 * 3600);

    isAway = false;
    await api.as('manager').post('/dependencies/refresh').expect(200);
    const back = await decided();
    expect(back.snapshot).not.toHaveProperty('sentence');
    expect(back.snapshot?.ageSeconds).toBeLessThan(3600);
  });
});
