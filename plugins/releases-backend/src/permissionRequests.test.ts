import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import request from 'supertest';
import { databaseIds, emptyDatabase } from './__testUtils__/databases';
import { aWindow } from './__testUtils__/releaseRequests';
import { shop } from './__testUtils__/shop';
import { releasesFeatures } from './releasesFeatures';
import { releaseConditions } from './releases/permissions/conditions';

const CHECKOUT = 'component:default/checkout';

/** Lets through what goes to production, so that each decision has conditions. */
function decide(permission: Permission): PolicyDecision {
  return permission.name.startsWith('releases.release.') &&
    permission.name !== 'releases.release.import'
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'releases',
        resourceType: 'releases-release',
        conditions: releaseConditions.inEnvironment({
          environment: 'production',
        }) as never,
      }
    : { result: AuthorizeResult.ALLOW };
}

describe.each(databaseIds)('requests to the policy on %s', databaseId => {
  let backend: TestBackend;
  let db: Knex;
  let asked: string[][] = [];

  beforeAll(async () => {
    db = await emptyDatabase(databaseId);
    const note = (
      permissions: { permission: Permission }[],
      _: { credentials?: BackstageCredentials },
    ) => asked.push(permissions.map(({ permission }) => permission.name));
    backend = await startTestBackend({
      features: [
        releasesFeatures,
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => ({
            authorize: async (requests, options) => {
              note(requests, options as never);
              return requests.map(() => ({
                result: AuthorizeResult.ALLOW,
              }));
            },
            authorizeConditional: async (requests, options) => {
              note(requests, options as never);
              return requests.map(({ permission }) => decide(permission));
            },
          }),
        }),
        mockServices.database.factory({ knex: db }),
        catalogServiceMock.factory({ entities: shop }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await backend.stop();
    await db.destroy();
  });

  const call = async (
    method: 'get' | 'post' | 'patch',
    path: string,
    body?: object,
    revision?: number,
  ) => {
    asked = [];
    const sent = request(backend.server)
      [method](`/api/releases/v1${path}`)
      .set('Authorization', mockCredentials.user.header());
    if (revision !== undefined) {
      sent.set('If-Match', `"${revision}"`);
    }
    const answer = await sent.send(body);
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };
  const create = (version: string): Promise<Release> =>
    call('post', '/releases', {
      version,
      state: 'planned',
      window: aWindow(3),
      components: [{ entityRef: CHECKOUT, toVersion: version }],
    });

  it.each([
    ['a list', '/releases?totalItems=true'],
    [
      'a calendar',
      `/calendar?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z&entityRef=${CHECKOUT}&neighbours=upstream,downstream`,
    ],
    ['a summary', '/entities/component/default/checkout/summary'],
    [
      'a timeline',
      '/timeline?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z&groupBy=owner',
    ],
    ['conflicts', '/conflicts'],
    ['a roll-up', '/roll-up'],
  ])('are one for %s', async (_, path) => {
    await create('1.0.0');
    await call('get', path);
    expect(asked).toEqual([['releases.release.read']]);
  });

  it.each([
    ['a list of what waits', '/releases?waitsForMe=vote,waiver'],
    ['what is for the caller', '/for-me'],
    ['the work of the caller', '/my-work?totalItems=true'],
  ])('are one for %s', async (_, path) => {
    await call('get', path);
    expect(asked).toEqual([
      [
        'releases.release.read',
        'releases.approval.vote',
        'releases.waiver.grant',
      ],
    ]);
  });

  it('are one for a transition, and for a change', async () => {
    const { id, revision } = await create('2.0.0');
    await call('post', `/releases/${id}/transitions`, { to: 'in_readiness' });
    expect(asked).toEqual([
      ['releases.release.read', 'releases.release.transition'],
    ]);
    await call('patch', `/releases/${id}`, { description: 'x' }, revision + 1);
    expect(asked).toEqual([
      ['releases.release.read', 'releases.release.update'],
    ]);
  });

  it('are one for an import', async () => {
    await call('post', '/releases:batch', {
      items: [
        { version: '3.0.0', source: { provider: 'ci', externalId: '3' } },
        { version: '4.0.0', source: { provider: 'ci', externalId: '4' } },
      ],
    });
    expect(asked).toHaveLength(1);
  });

  it('are two at most for the commit of a plan, however many it moves', async () => {
    const releases = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(`5.${index}.0`)),
    );
    const { id } = await call('post', '/plans/what-if', {
      moves: releases.map(release => ({
        releaseId: release.id,
        revision: release.revision,
        window: aWindow(5),
      })),
    });
    const { releases: moved } = await call('post', `/plans/${id}/commit`, {});
    expect(moved).toHaveLength(20);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
