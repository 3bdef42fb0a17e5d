import {
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { createReleasesService } from './createReleasesService';
import { ReleasesService } from './ReleasesService';
import { releasesServiceRef } from './releasesServiceRef';

interface Seen {
  method: string;
  url: string;
  ifMatch?: string;
  idempotencyKey?: string;
  principal: BackstageCredentials['principal'];
}

const caller = mockCredentials.user('user:default/engineer');

describe('releasesServiceRef', () => {
  let backend: TestBackend;
  let releases: ReleasesService;
  let seen: Seen[];

  beforeAll(async () => {
    const releasesPlugin = createBackendPlugin({
      pluginId: 'releases',
      register(env) {
        env.registerInit({
          deps: {
            httpRouter: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          async init({ httpRouter, httpAuth }) {
            httpRouter.use(async (req, res) => {
              const credentials = await httpAuth.credentials(req);
              seen.push({
                method: req.method,
                url: req.url,
                ifMatch: req.header('if-match'),
                idempotencyKey: req.header('idempotency-key'),
                principal: credentials.principal,
              });
              res
                .status(req.url.includes('gone') ? 404 : 200)
                .json({ items: [] });
            });
          },
        });
      },
    });
    const otherPlugin = createBackendPlugin({
      pluginId: 'other',
      register(env) {
        env.registerInit({
          deps: { service: releasesServiceRef },
          async init({ service }) {
            releases = service;
          },
        });
      },
    });
    backend = await startTestBackend({
      features: [releasesPlugin, otherPlugin],
    });
  });

  beforeEach(() => {
    seen = [];
  });

  afterAll(async () => backend.stop());

  it('asks the plugin on behalf of the caller', async () => {
    const answer = await releases.listReleases(
      { state: ['approved'], limit: 5 },
      { credentials: caller },
    );
    expect(answer).toEqual({ items: [] });
    expect(seen).toEqual([
      {
        method: 'GET',
        url: '/v1/releases?state=approved&limit=5',
        principal: expect.objectContaining({
          type: 'user',
          userEntityRef: 'user:default/engineer',
        }),
      },
    ]);
  });

  it('asks the plugin as the plugin that asks', async () => {
    await releases.getRelease(
      'a',
      {},
      { credentials: mockCredentials.service('plugin:other') },
    );
    expect(seen[0].principal).toMatchObject({
      type: 'service',
      subject: 'plugin:other',
    });
  });

  it('throws what the API refuses', async () => {
    await expect(
      releases.getRelease('gone', {}, { credentials: caller }),
    ).rejects.toBeInstanceOf(ReleasesApiError);
  });

  const write = { credentials: caller, revision: 14, idempotencyKey: 'once' };
  const read = { credentials: caller };

  it.each<[string, (service: ReleasesService) => Promise<unknown>]>([
    ['POST /v1/releases', s => s.createRelease({ version: '1' }, write)],
    ['PATCH /v1/releases/a', s => s.updateRelease('a', { name: 'b' }, write)],
    [
      'POST /v1/releases/a/transitions',
      s => s.transitionRelease('a', { to: 'approved' }, write),
    ],
    [
      'POST /v1/releases/a/hold',
      s => s.holdRelease('a', { reason: 'r' }, write),
    ],
    ['DELETE /v1/releases/a/hold', s => s.unholdRelease('a', write)],
    ['POST /v1/releases:batch', s => s.importReleases({ items: [] }, write)],
  ])('%s carries revision and idempotency key', async (route, call) => {
    await call(releases);
    expect(seen).toMatchObject([{ ifMatch: '"14"', idempotencyKey: 'once' }]);
    expect(`${seen[0].method} ${seen[0].url}`).toBe(route);
  });

  it.each<[string, (service: ReleasesService) => Promise<unknown>]>([
    [
      '/v1/releases/a?archived=true',
      s => s.getRelease('a', { archived: true }, read),
    ],
    [
      '/v1/releases/a/readiness?at=2026-11-20T09%3A00%3A00Z',
      s => s.getReadiness('a', { at: '2026-11-20T09:00:00Z' }, read),
    ],
    [
      '/v1/calendar?from=2026-11-01T00%3A00%3A00Z&to=2026-12-01T00%3A00%3A00Z',
      s =>
        s.getCalendar(
          { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' },
          read,
        ),
    ],
    [
      '/v1/dependencies?entityRef=component%3Adefault%2Fcheckout&depth=2',
      s =>
        s.getDependencies(
          { entityRef: 'component:default/checkout', depth: 2 },
          read,
        ),
    ],
    [
      '/v1/entities/component/default/checkout/summary',
      s => s.getEntitySummary('component:default/checkout', {}, read),
    ],
  ])('GET %s', async (url, call) => {
    await call(releases);
    expect(seen).toMatchObject([{ method: 'GET', url }]);
  });

  it('asks for a token for the releases plugin, and stops when it is told to', async () => {
    const auth = mockServices.auth.mock({
      getPluginRequestToken: async () => ({ token: 'a-token' }),
    });
    const service = createReleasesService({
      auth,
      discovery: mockServices.discovery(),
    });
    await expect(
      service.listReleases(
        {},
        { credentials: caller, signal: AbortSignal.abort() },
      ),
    ).rejects.toThrow('aborted');
    expect(auth.getPluginRequestToken).toHaveBeenCalledWith({
      onBehalfOf: caller,
      targetPluginId: 'releases',
    });
  });
});
