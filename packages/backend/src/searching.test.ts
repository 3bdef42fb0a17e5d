import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import searchPlugin from '@backstage/plugin-search-backend';
import releasesPlugin, {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/backstage-plugin-releases-backend';
import {
  releaseReadPermission,
  RELEASES_SEARCH_TYPES,
} from '@slipway/backstage-plugin-releases-common';
import searchModuleReleases from '@slipway/backstage-plugin-search-backend-module-releases';
import request from 'supertest';

const TYPES = Object.values(RELEASES_SEARCH_TYPES);

const DAY_MS = 86_400_000;

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

function aWindow(days: number) {
  return {
    start: inDays(days),
    end: inDays(days + 0.1),
    timeZone: 'Europe/Paris',
  };
}

/**
 * The manager does everything, the outsider reads no release, the tester reads
 * those in staging, the payer those of the payments team.
 */
function decide(user: string, isRead: boolean): PolicyDecision {
  if (user === 'user:default/manager') {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isRead && user === 'user:default/tester') {
    return createReleaseConditionalDecision(
      releaseReadPermission,
      releaseConditions.inEnvironment({ environment: 'staging' }),
    );
  }
  if (isRead && user === 'user:default/payer') {
    return createReleaseConditionalDecision(
      releaseReadPermission,
      releaseConditions.isOwner({ claims: ['group:default/payments-team'] }),
    );
  }
  return { result: AuthorizeResult.DENY };
}

const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init(deps) {
        deps.policy.setPolicy({
          handle: async ({ permission }, user) =>
            decide(
              user?.info.userEntityRef ?? '',
              permission.name === releaseReadPermission.name,
            ),
        });
      },
    });
  },
});

/** Says through whom a user asks, as real tokens do and the mocked ones do not. */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const auth = mockServices.auth({ pluginId: plugin.getId() });
    const tokenOf = auth.getPluginRequestToken.bind(auth);
    auth.getPluginRequestToken = async options => {
      const { onBehalfOf } = options;
      return auth.isPrincipal(onBehalfOf, 'user')
        ? {
            token: mockCredentials.user.token(
              onBehalfOf.principal.userEntityRef,
              { actor: { subject: `plugin:${plugin.getId()}` } },
            ),
          }
        : tokenOf(options);
    };
    return auth;
  },
});

interface Found {
  results: { type: string; document: { title: string } }[];
  numberOfResults?: number;
  nextPageCursor?: string;
}

describe('searching the portal', () => {
  let backend: TestBackend;
  let scheduler: SchedulerService;

  const as = (user: string, test: request.Test) =>
    test.set(
      'Authorization',
      mockCredentials.user.header(`user:default/${user}`),
    );

  const send = async (
    method: 'post' | 'patch' | 'delete',
    path: string,
    body?: object,
  ) => {
    const answer = await as(
      'manager',
      request(backend.server)[method](`/api/releases/v1${path}`),
    ).send(body);
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };

  const index = async () => {
    for (const type of TYPES) {
      await scheduler.triggerTask(`search_index_${type.replace('-', '_')}`);
    }
  };

  const search = async (user: string, query: string): Promise<Found> => {
    const { body } = await as(
      user,
      request(backend.server).get(`/api/search/query?${query}`),
    ).expect(200);
    return body;
  };

  const titles = async (user: string, term: string) => {
    const { results } = await search(user, `term=${term}`);
    return results.map(({ document }) => document.title).sort();
  };

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        searchPlugin,
        permissionPlugin,
        releasesPlugin,
        searchModuleReleases,
        policy,
        createBackendModule({
          pluginId: 'search',
          moduleId: 'test-scheduler',
          register(env) {
            env.registerInit({
              deps: { scheduler: coreServices.scheduler },
              async init(deps) {
                scheduler = deps.scheduler;
              },
            });
          },
        }),
        permissionsServiceFactory,
        authWithActors,
        permissionsRegistryServiceFactory,
        catalogServiceMock.factory({
          entities: [
            ['Component', 'invoices'],
            ['Group', 'payments-team'],
            ['Group', 'web-team'],
          ].map(([kind, name]) => ({
            apiVersion: 'backstage.io/v1alpha1',
            kind,
            metadata: { name, namespace: 'default' },
          })),
        }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            releases: { defaultApproval: { rules: [] } },
            search: { collators: { releases: { path: '/ship/' } } },
          },
        }),
      ],
    });
    const aRelease = (name: string, rest: object) =>
      send('post', '/releases', {
        name,
        version: '1.0.0',
        state: 'planned',
        window: aWindow(3),
        tags: ['lighthouse'],
        ...rest,
      });
    await aRelease('Invoicing rewrite', {
      environment: 'production',
      ownerRef: 'group:default/payments-team',
      description: 'Replaces the zeppelin service.',
      components: [
        { entityRef: 'component:default/invoices', toVersion: '1.0.0' },
      ],
      scope: [{ key: 'PAY-4711' }],
    });
    await aRelease('Storefront beta', {
      environment: 'staging',
      ownerRef: 'group:default/web-team',
    });
    await send('post', '/windows', {
      name: 'Audit freeze',
      effect: 'deny',
      reason: 'The lighthouse is audited.',
      ...aWindow(10),
    });
    await send('post', '/windows', {
      name: 'Freeze of last year',
      effect: 'deny',
      reason: 'The lighthouse was painted.',
      ...aWindow(-300),
    });
    await send('post', '/reviews', {
      title: 'Lighthouse board',
      at: inDays(4),
      timeZone: 'Europe/Paris',
      period: { from: inDays(1), to: inDays(9) },
    });
    await send('post', '/trains', {
      name: 'Weekly express',
      description: 'Stops at the lighthouse.',
      ...aWindow(5),
    });
    await index();
  }, 60_000);

  afterAll(async () => backend.stop());

  it.each([
    ['manager', ['Invoicing rewrite', 'Storefront beta']],
    ['tester', ['Storefront beta']],
    ['payer', ['Invoicing rewrite']],
    ['outsider', []],
  ])(
    'shows %s the releases that they may read, and windows, trains and reviews',
    async (user, releases) => {
      expect(await titles(user, 'lighthouse')).toEqual(
        [
          'Audit freeze',
          'Lighthouse board',
          'Weekly express',
          ...releases,
        ].sort(),
      );
      const only = await search(user, `term=lighthouse&types[0]=releases`);
      expect(only.results).toHaveLength(releases.length);
      expect(only.nextPageCursor).toBeUndefined();
      expect([undefined, releases.length]).toContain(only.numberOfResults);
    },
  );

  it.each(['zeppelin', 'PAY-4711', 'Invoicing', 'invoices', ''])(
    'says nothing of a release to who may not read it: %s',
    async term => {
      expect(await titles('manager', term)).toContain('Invoicing rewrite');
      for (const user of ['tester', 'outsider']) {
        const found = JSON.stringify(await search(user, `term=${term}`));
        expect(found).not.toMatch(/Invoic|zeppelin|PAY-4711|payments-team/i);
      }
    },
  );

  it('leads to where the portal has the page, and tells no internal field', async () => {
    const { results } = await search('manager', 'term=zeppelin');
    expect(results).toHaveLength(1);
    const [{ type, document }] = results;
    expect(type).toBe('releases');
    expect(document).toEqual({
      title: 'Invoicing rewrite',
      text: 'Replaces the zeppelin service. · PAY-4711 · lighthouse · invoices · payments-team · 1.0.0 · production',
      location: expect.stringMatching(/^\/ship\/release\/[\w-]+$/),
      releaseId: expect.any(String),
      version: '1.0.0',
      environment: 'production',
      ownerRef: 'group:default/payments-team',
      componentRefs: ['component:default/invoices'],
    });
  });

  it('goes by what may be read now, whatever it was when it was indexed', async () => {
    const { id, revision } = await send('post', '/releases', {
      name: 'Quicksilver',
      version: '2.0.0',
      environment: 'staging',
    });
    await index();
    expect(await titles('tester', 'Quicksilver')).toEqual(['Quicksilver']);

    await as(
      'manager',
      request(backend.server).patch(`/api/releases/v1/releases/${id}`),
    )
      .set('If-Match', `"${revision}"`)
      .send({ environment: 'production' })
      .expect(200);
    expect(await titles('tester', 'Quicksilver')).toEqual([]);
  });
});
