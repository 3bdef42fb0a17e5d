import techInsightsBackend from '@backstage-community/plugin-tech-insights-backend';
import jsonRulesEngine from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendFeatureLoader,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import releasesBackend from '@slipway/backstage-plugin-releases-backend';
import { GateResult } from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import releasesModuleTechInsights from '.';

const entity = (name: string, kind = 'Component') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

/** Knows of checkout, which has a runbook, and of cart, which has none. */
const runbooks = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'runbooks',
  register(reg) {
    reg.registerInit({
      deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
      async init({ retrievers }) {
        retrievers.addFactRetrievers({
          runbookFactRetriever: {
            id: 'runbookFactRetriever',
            version: '0.1.0',
            entityFilter: [{ kind: 'component' }],
            schema: {
              hasRunbook: { type: 'boolean', description: 'Has a runbook' },
            },
            handler: async () =>
              ['checkout', 'cart'].map(name => ({
                entity: { namespace: 'default', kind: 'Component', name },
                facts: { hasRunbook: name === 'checkout' },
              })),
          },
        });
      },
    });
  },
});

const databaseIds: TestDatabaseId[] = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
  ? ['SQLITE_3', 'POSTGRES_15']
  : ['SQLITE_3'];

const databases = TestDatabases.create({ ids: databaseIds });

/** Each plugin has tables of its own, so that migrations do not meet. */
async function databaseConfig(databaseId: TestDatabaseId) {
  if (databaseId === 'SQLITE_3') {
    return { client: 'better-sqlite3', connection: ':memory:' };
  }
  const { connection } = (await databases.init(databaseId)).client.config;
  return { client: 'pg', connection, pluginDivisionMode: 'schema' };
}

const config = {
  app: { baseUrl: 'https://portal.example' },
  releases: {
    defaultApproval: { rules: [] },
    techInsights: { frequency: { seconds: 1 } },
    policies: [
      {
        id: 'runbooks',
        name: 'Runbooks',
        gates: [
          {
            id: 'runbook',
            name: 'Runbook',
            type: 'tech_insights',
            stage: 'approval',
            params: { checks: ['runbookCheck'], maxAge: 'P1D' },
          },
        ],
      },
    ],
  },
  techInsights: {
    factRetrievers: {
      runbookFactRetriever: {
        cadence: '* * * * * *',
        initialDelay: { seconds: 0 },
      },
    },
    factChecker: {
      checks: {
        runbookCheck: {
          type: 'json-rules-engine',
          name: 'Has a runbook',
          description: 'There is a runbook for incidents',
          factIds: ['runbookFactRetriever'],
          rule: {
            conditions: {
              all: [{ fact: 'hasRunbook', operator: 'equal', value: true }],
            },
          },
        },
      },
    },
  },
};

describe.each(databaseIds)(
  'the module beside Tech Insights on %s',
  databaseId => {
    let backend: TestBackend;

    beforeAll(async () => {
      backend = await startTestBackend({
        features: [
          mockServices.rootConfig.factory({
            data: {
              ...config,
              backend: { database: await databaseConfig(databaseId) },
            },
          }),
          databaseServiceFactory,
          schedulerServiceFactory,
          catalogServiceMock.factory({
            entities: [
              ...['checkout', 'cart', 'search'].map(name => entity(name)),
              entity('team', 'Group'),
            ],
          }),
          techInsightsBackend,
          jsonRulesEngine,
          runbooks,
          releasesBackend,
          // Otherwise the test backend adds an empty plugin for the module.
          createBackendFeatureLoader({
            loader: () => [releasesModuleTechInsights],
          }),
        ],
      });
    }, 60_000);

    afterAll(() => backend.stop());

    const asUser = { authorization: mockCredentials.user.header() };

    const plan = async (name: string): Promise<string> => {
      const { body, status } = await request(backend.server)
        .post('/api/releases/v1/releases')
        .set(asUser)
        .send({
          version: '1.0.0',
          state: 'planned',
          window: {
            start: new Date(Date.now() + 86_400_000).toISOString(),
            end: new Date(Date.now() + 90_000_000).toISOString(),
            timeZone: 'UTC',
          },
          ownerRef: 'group:default/team',
          components: [{ entityRef: `component:default/${name}` }],
        });
      expect({ status, error: body.error }).toEqual({ status: 201 });
      return body.id;
    };

    const gateOf = async (id: string, code: string): Promise<GateResult> => {
      for (let attempt = 0; attempt < 300; attempt += 1) {
        const { body } = await request(backend.server)
          .get(`/api/releases/v1/releases/${id}/readiness`)
          .set(asUser);
        const gate = body.own.gates.find(
          ({ kind }: GateResult) => kind === 'tech_insights',
        );
        if (gate?.code === code) {
          return gate;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      throw new Error(`The gate never was ${code}.`);
    };

    it('judges releases by checks of their components', async () => {
      const passing = await plan('checkout');
      const failing = await plan('cart');
      const unknown = await plan('search');

      expect(await gateOf(passing, 'checks_passed')).toMatchObject({
        status: 'pass',
        name: 'Runbook',
        evidence: [
          {
            title: 'checkout: Has a runbook (pass)',
            url: 'https://portal.example/catalog/default/component/checkout',
          },
        ],
      });
      expect(await gateOf(failing, 'checks_failed')).toMatchObject({
        status: 'fail',
        sentence: 'cart fails "Has a runbook".',
      });
      expect(await gateOf(unknown, 'checks_missing')).toMatchObject({
        status: 'unknown',
        sentence: 'Tech Insights has no result of runbookCheck for search.',
      });
    }, 60_000);

    it('describes its parameters to the form of policies', async () => {
      const { body } = await request(backend.server)
        .get('/api/releases/v1/gate-types')
        .set(asUser)
        .expect(200);
      expect(body.items).toContainEqual(
        expect.objectContaining({ id: 'tech_insights' }),
      );
    });
  },
);
