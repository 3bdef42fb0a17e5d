import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  coverageSchema,
  dependenciesSchema,
  refreshResultSchema,
} from '@slipway/backstage-plugin-releases-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { createRouter } from '../platform/http/createRouter';
import { ApiError } from '../platform/http/errors';
import { IdempotencyStore } from '../platform/http/IdempotencyStore';
import { RequestMetrics } from '../platform/http/RequestMetrics';
import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { DependenciesService } from './DependenciesService';
import { createDependenciesHandlers } from './router';
import { refresherOf } from './__testUtils__/refresher';
import { entity, stitch } from './__testUtils__/stitch';

const shop = catalogServiceMock({
  entities: stitch([
    entity('Component', 'web', { dependsOn: ['component:cart'] }),
    entity('Component', 'cart', { dependsOn: ['component:gone'] }),
  ]),
});

describe.each(databaseIds)('the HTTP API of dependencies on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    db = await migratedDatabase(id);
  });

  function api(
    options: {
      catalog?: CatalogService;
      authorizeConfigure?: () => Promise<void>;
    } = {},
  ) {
    const { catalog = shop, authorizeConfigure = async () => {} } = options;
    const service = new DependenciesService({
      db,
      refresher: refresherOf(db, catalog),
      authorizeConfigure,
    });
    const app = express();
    app.use(
      createRouter(createDependenciesHandlers(service), {
        httpAuth: mockServices.httpAuth(),
        auditor: mockServices.auditor.mock({
          createEvent: async () => ({
            success: async () => {},
            fail: async () => {},
          }),
        }),
        metrics: new RequestMetrics(metricsServiceMock.mock()),
        idempotency: new IdempotencyStore(db),
        logger: mockServices.logger.mock(),
        others: [],
      }),
    );
    app.use(mockErrorHandler());
    return request(app);
  }

  it('refreshes with or without a body, and answers', async () => {
    const first = await api().post('/v1/dependencies/refresh');
    expect(first.status).toBe(200);
    expect(refreshResultSchema.parse(first.body)).toMatchObject({
      status: 'applied',
      edges: 1,
    });
    const second = await api()
      .post('/v1/dependencies/refresh')
      .send({ force: true });
    expect(second.body).toMatchObject({ status: 'unchanged' });

    const dependencies = await api()
      .get('/v1/dependencies')
      .query({ entityRef: 'Component:Cart', direction: 'both', depth: 2 });
    expect(dependencies.status).toBe(200);
    expect(dependenciesSchema.parse(dependencies.body)).toMatchObject({
      entityRef: 'component:default/cart',
      items: [
        {
          consumerRef: 'component:default/web',
          provenance: 'catalog',
          direction: 'downstream',
          distance: 1,
        },
      ],
      truncated: false,
      snapshot: first.body.snapshot,
    });

    const coverage = await api().get('/v1/dependencies/coverage');
    expect(coverage.status).toBe(200);
    expect(coverageSchema.parse(coverage.body)).toMatchObject({
      components: 2,
      edges: 1,
      dangling: [{ targetRef: 'component:default/gone' }],
      snapshot: first.body.snapshot,
      lastAttempt: { status: 'unchanged' },
    });
  });

  it.each([
    ['', 'entityRef'],
    ['entityRef=web', 'entityRef'],
    ['entityRef=component:web&direction=sideways', 'direction'],
    ['entityRef=component:web&depth=0', 'depth'],
    ['entityRef=component:web&depth=11', 'depth'],
    ['entityRef=component:web&depth=far', 'depth'],
    ['entityRef=component:web&limit=5001', 'limit'],
    ['entityRef=component:web&at=yesterday', 'at'],
    ['entityRef=component:web&deep=1', 'deep'],
  ])('names the field that is wrong in "%s"', async (query, field) => {
    const response = await api().get(`/v1/dependencies?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      details: [{ field, message: expect.stringMatching(/\w/) }],
    });
  });

  it('names the field that is wrong in a refresh', async () => {
    const response = await api()
      .post('/v1/dependencies/refresh')
      .send({ force: 'yes' });
    expect(response.status).toBe(400);
    expect(response.body.error.details).toEqual([
      expect.objectContaining({ field: 'force' }),
    ]);
  });

  it('does not find an entity that was never there', async () => {
    await api().post('/v1/dependencies/refresh');
    const response = await api()
      .get('/v1/dependencies')
      .query({ entityRef: 'component:default/nobody' });
    expect(response.status).toBe(404);
    expect(response.body.error.name).toBe('NotFoundError');
  });

  it('asks who it is', async () => {
    const response = await api()
      .get('/v1/dependencies/coverage')
      .set('authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
  });

  it('refreshes only for those who may configure', async () => {
    const response = await api({
      authorizeConfigure: async () => {
        throw ApiError.notAllowed('You may not do this.');
      },
    }).post('/v1/dependencies/refresh');
    expect(response.status).toBe(403);
    expect((await api().get('/v1/dependencies/coverage')).body).toMatchObject({
      components: 0,
    });
  });

  it('does not refresh twice at once', async () => {
    await db('dependency_refresh').update({
      status: 'running',
      attempted_at: new Date(),
      lease_id: 'another',
      lease_until: new Date(Date.now() + 60_000),
    });
    const response = await api().post('/v1/dependencies/refresh');
    expect(response.status).toBe(409);
    expect(response.body.error.name).toBe('ConflictError');
  });

  it('names the catalog where it is away', async () => {
    const response = await api({
      catalog: catalogServiceMock.mock({
        async *streamEntities() {
          throw new Error('connect ECONNREFUSED');
        },
      }),
    }).post('/v1/dependencies/refresh');
    expect(response.status).toBe(503);
    expect(response.body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('catalog'),
      details: [{ field: 'catalog', code: 'catalog_unavailable' }],
    });
  });
});
