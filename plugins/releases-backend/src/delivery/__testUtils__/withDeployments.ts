import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  Deployment,
  deploymentSchema,
  NewDeploymentInput,
  Release,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { aWindow, checkout } from '../../__testUtils__/releaseRequests';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

export const CHECKOUT = 'component:default/checkout';

const NOW = Math.floor(Date.now() / 1000) * 1000;

/** An instant some minutes from now, before it where negative. */
export const inMinutes = (minutes: number) =>
  new Date(NOW + minutes * 60_000).toISOString().replace('.000Z', 'Z');

/** A deployment of checkout to production that runs. */
export const running: NewDeploymentInput = {
  components: [{ entityRef: CHECKOUT, version: '5.3.0' }],
  environment: 'production',
  state: 'running',
  source: { provider: 'github', externalId: 'deployment/77' },
};

const TABLES = [
  'deployed_components',
  'deployments',
  'running_versions',
  'windows',
  'approved_policies',
  'policy_revisions',
  'policies',
  'releases',
  'ledger',
];

/** Starts the plugin for the tests of one file, and empties it before each. */
export function withDeployments(
  databaseId: TestDatabaseId,
  {
    config = {},
    entities = shop,
  }: { config?: JsonObject; entities?: Entity[] } = {},
) {
  const started = {} as { api: TestApi };
  const as = (user: string) => started.api.as(user);

  beforeAll(async () => {
    started.api = await startApi({ databaseId, entities, config });
  }, 60_000);

  beforeEach(async () => {
    for (const table of TABLES) {
      await started.api.db(table).delete();
    }
  });

  afterAll(async () => {
    await started.api.stop();
  });

  async function told(
    given: Partial<NewDeploymentInput> = {},
  ): Promise<Deployment> {
    const { body } = await as('manager')
      .post('/deployments', { ...running, ...given })
      .expect(200);
    return deploymentSchema.parse(body);
  }

  async function read({ id }: { id: string }): Promise<Deployment> {
    const { body } = await as('manager').get(`/deployments/${id}`).expect(200);
    return deploymentSchema.parse(body);
  }

  async function release(given: object = {}): Promise<Release> {
    const { body } = await as('manager')
      .post('/releases', { ...checkout, environment: 'production', ...given })
      .expect(201);
    return releaseSchema.parse(body);
  }

  /** One that went out some days ago. */
  async function history(version: string, given: object = {}): Promise<string> {
    const window = aWindow(-3);
    const item = {
      ...checkout,
      version,
      environment: 'production',
      state: 'completed',
      window,
      actual: { start: window.start, end: window.end },
      components: [{ entityRef: CHECKOUT, toVersion: version }],
      source: { provider: 'test', externalId: version },
      ...given,
    };
    const { body } = await as('manager')
      .post('/releases:batch', { mode: 'upsert', items: [item] })
      .expect(200);
    return body.items[0].id;
  }

  async function move({ id }: Release, ...states: string[]): Promise<void> {
    for (const to of states) {
      await as('manager')
        .post(`/releases/${id}/transitions`, { to, reason: 'So' })
        .expect(200);
    }
  }

  return {
    api: () => started.api,
    as,
    told,
    read,
    release,
    history,
    move,
    /** As a pipeline with a token of its own. */
    asService: (path: string, body: object) =>
      request(started.api.backend.server)
        .post(`/api/releases/v1${path}`)
        .set('Authorization', mockCredentials.service.header())
        .send(body),
    codesOf: ({ flags }: Deployment) => flags.map(({ code }) => code),
  };
}
