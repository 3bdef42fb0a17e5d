import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { emptyDatabase } from '../../__testUtils__/databases';
import { createRouter } from './createRouter';
import { ApiError } from './errors';
import { IdempotencyStore } from './IdempotencyStore';
import { RequestMetrics } from './RequestMetrics';

describe('metrics of requests', () => {
  it.each([
    [401, new AuthenticationError('Who are you?')],
    [403, new NotAllowedError('You may not.')],
    [404, ApiError.notFound('There is none.')],
    [500, new Error('oops')],
  ])('count %i as what it is', async (status, error) => {
    const db = await emptyDatabase('SQLITE_3');
    const metrics = new RequestMetrics(metricsServiceMock.mock());
    const record = jest.spyOn(metrics, 'record');
    const app = express();
    app.use(
      createRouter(
        {
          getActions: async () => {
            throw error;
          },
        },
        {
          httpAuth: mockServices.httpAuth(),
          auditor: mockServices.auditor.mock({
            createEvent: async () => ({
              success: async () => {},
              fail: async () => {},
            }),
          }),
          metrics,
          idempotency: new IdempotencyStore(db),
          logger: mockServices.logger.mock(),
          others: [],
        },
      ),
    );

    await request(app).get('/v1/actions');

    expect(record).toHaveBeenCalledWith(
      'getActions',
      status,
      expect.any(Number),
    );
  });
});
