import {
  createServiceFactory,
  coreServices,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import releasesPlugin from '@slipway/backstage-plugin-releases-backend';
import { Knex } from 'knex';
import request from 'supertest';
import { demoDatabases, testDatabase } from './__testUtils__/demoDatabases';

const MINUTE_MS = 60_000;

const entity = (
  kind: string,
  name: string,
  members: string[] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: members.map(member => ({
    type: 'hasMember',
    targetRef: `user:default/${member}`,
  })),
});

const entities = [
  entity('Group', 'payments-team', ['ann', 'bob']),
  ...['ann', 'bob', 'cem'].map(name => entity('User', name)),
  {
    ...entity('Component', 'checkout'),
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments-team' }],
  },
];

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/** Everybody may do everything; tells of the scheduler that the plugin has. */
const permissionsWith = (onScheduler: (scheduler: SchedulerService) => void) =>
  createServiceFactory({
    service: coreServices.permissions,
    deps: {
      plugin: coreServices.pluginMetadata,
      scheduler: coreServices.scheduler,
    },
    factory: ({ plugin, scheduler }) => {
      if (plugin.getId() === 'releases') {
        onScheduler(scheduler);
      }
      return {
        authorize: async requests => requests.map(() => ALLOW),
        authorizeConditional: async requests => requests.map(() => ALLOW),
      };
    },
  });

/** The databases of the plugins are apart, as they are in a portal. */
const databases = (open: () => Promise<Knex>) =>
  createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => {
      const opened = open();
      return { getClient: () => opened };
    },
  });

describe.each(demoDatabases)('notifications on %s', id => {
  let backend: TestBackend;
  let scheduler: SchedulerService;
  const opened: Knex[] = [];

  beforeAll(async () => {
    jest.useFakeTimers({
      now: Date.now(),
      advanceTimers: true,
      doNotFake: [
        ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
        ...(['setImmediate', 'clearImmediate'] as const),
        ...(['setInterval', 'clearInterval'] as const),
        ...(['setTimeout', 'clearTimeout'] as const),
      ],
    });
    backend = await startTestBackend({
      features: [
        releasesPlugin,
        notificationsPlugin,
        permissionsWith(given => {
          scheduler = given;
        }),
        databases(async () => {
          const db = await testDatabase(id);
          opened.push(db);
          return db;
        }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://portal.example.com' } },
        }),
        catalogServiceMock.factory({ entities }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    jest.useRealTimers();
    await backend.stop();
    await Promise.all(opened.map(db => db.destroy()));
  });

  const as = (user: string, test: request.Test) =>
    test.set(
      'Authorization',
      mockCredentials.user.header(`user:default/${user}`),
    );
  const send = async (user: string, path: string, body: object) => {
    const answer = await as(
      user,
      request(backend.server).post(`/api/releases/v1${path}`),
    ).send(body);
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };
  const tell = async () => {
    await scheduler.triggerTask('releases-verdicts');
    jest.setSystemTime(Date.now() + MINUTE_MS);
    await scheduler.triggerTask('releases-notices');
  };
  const heard = async (
    user: string,
  ): Promise<{ id: string; payload: object }[]> => {
    const { body } = await as(
      user,
      request(backend.server).get('/api/notifications'),
    ).expect(200);
    return body.notifications;
  };
  const inDays = (days: number) =>
    new Date(Date.now() + days * 24 * 60 * MINUTE_MS).toISOString();

  it('reach people in the portal, once, and are updated in place', async () => {
    await send('cem', '/dependencies/refresh', { force: true });
    const { id: releaseId } = await send('ann', '/releases', {
      name: 'checkout 5.3.0',
      version: '5.3.0',
      state: 'planned',
      ownerRef: 'group:default/payments-team',
      window: { start: inDays(3), end: inDays(3.1), timeZone: 'Europe/Paris' },
      components: [{ entityRef: 'component:default/checkout' }],
    });
    await tell();
    await tell();
    // Ann made it, so that Bob alone may approve it.
    expect(await heard('ann')).toEqual([]);
    expect((await heard('bob')).map(({ payload }) => payload)).toMatchObject([
      {
        title: 'Your vote is needed on checkout 5.3.0',
        link: `/releases/release/${releaseId}/readiness`,
        topic: 'Waiting for you',
        severity: 'normal',
      },
    ]);

    const { body: readiness } = await as(
      'bob',
      request(backend.server).get(
        `/api/releases/v1/releases/${releaseId}/readiness`,
      ),
    ).expect(200);
    const gate = readiness.own.gates.find(
      ({ approval }: { approval?: object }) => approval,
    );
    await as(
      'bob',
      request(backend.server).post(
        `/api/releases/v1/releases/${releaseId}/votes`,
      ),
    )
      .set('If-Match', `"${readiness.revision}"`)
      .send({ gateId: gate.id, decision: 'approve' })
      .expect(201);
    await tell();
    const [ready] = await heard('ann');
    expect(ready.payload).toMatchObject({
      title: 'checkout 5.3.0 is ready',
      topic: 'Release ready',
    });

    await send('cem', `/releases/${releaseId}/hold`, { reason: 'Not now' });
    await tell();
    expect(await heard('cem')).toEqual([]);
    expect(await heard('ann')).toMatchObject([
      {
        id: ready.id,
        payload: {
          title: 'checkout 5.3.0 is no longer ready',
          topic: 'Release blocked',
          severity: 'high',
        },
      },
    ]);
    expect(await heard('bob')).toHaveLength(2);
    await send('cem', '/windows', {
      name: 'Peak season',
      effect: 'deny',
      timeZone: 'Europe/Paris',
      start: inDays(2),
      end: inDays(5),
    });
    await tell();
    expect((await heard('bob')).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ title: 'A freeze is ahead of checkout 5.3.0' }),
    );

    const { status, body } = await request(backend.server).get(
      '/api/releases/health',
    );
    expect({ status, notifications: body.notifications }).toEqual({
      status: 200,
      notifications: { status: 'ok', waiting: 0, givenUp: 0 },
    });
  }, 60_000);
});
