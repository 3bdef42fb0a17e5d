import {
  createBackendFeatureLoader,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  IntakeSourceType,
  releasesIntakeExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';
import { SourceTypes } from './sources/SourceTypes';

/** A tool that signs in its own way, and wants to be answered in its own way. */
const tool: IntakeSourceType = {
  id: 'tool',
  authenticate: ({ headers }, secrets) =>
    secrets.some(secret => headers['x-tool'] === `tool ${secret}`),
  read({ body }) {
    const { id, issue } = JSON.parse(body.toString());
    if (id === undefined) {
      throw new InputError('id: This is missing. Send the id of the delivery.');
    }
    return {
      events: [{ id, type: 'issue', content: { issue } }],
      answer: { status: 200, body: { taken: id } },
    };
  },
  factsOf({ content }) {
    const { issue } = content as { issue: string };
    return {
      facts: [
        {
          kind: 'scope',
          about: { releaseId: 'r' },
          item: { key: issue, title: issue },
          occurredAt: '2026-11-20T14:27:05Z',
        },
      ],
    };
  },
};

const moduleTool = createBackendModule({
  pluginId: 'releases',
  moduleId: 'tool',
  register(env) {
    env.registerInit({
      deps: { intake: releasesIntakeExtensionPoint },
      async init({ intake }) {
        intake.addSourceType(tool);
      },
    });
  },
});

const configOf = (type: string) => ({
  releases: {
    sources: [{ id: 'tracker', provider: 'tool', type, secret: 's' }],
  },
});

describe('a source type of a module', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId: databaseIds[0],
      entities: shop,
      features: [createBackendFeatureLoader({ loader: () => [moduleTool] })],
      config: configOf('tool'),
    });
  }, 60_000);
  afterAll(() => api.stop());

  const hook = (body: object, secret = 's') =>
    request(api.backend.server)
      .post('/api/releases/v1/intake/tracker')
      .set('X-Tool', `tool ${secret}`)
      .send(body);

  it('authenticates, reads and answers in its own way', async () => {
    const event = { id: '7', issue: 'PAY-812' };
    await hook(event, 't').expect(401);
    await hook(event).expect(200, { taken: '7' });
    const { body } = await hook({ issue: 'PAY-812' }).expect(400);
    expect(body.error.message).toContain('id: This is missing.');
    await api.processEvents();
    const { body: list } = await api.as('manager').get('/inbound').expect(200);
    expect(list.items).toMatchObject([
      {
        sourceId: 'tracker',
        eventId: '7',
        status: 'unmatched',
        trust: { by: 'source', who: 'tracker', how: 'tool' },
      },
    ]);
  });

  it('has an id of its own', () => {
    const types = new SourceTypes();
    types.addSourceType(tool);
    expect(() => types.addSourceType(tool)).toThrow('already');
    expect(() => types.addSourceType({ ...tool, id: 'My Tool' })).toThrow(
      'kebab-case',
    );
  });

  it('must be installed where a source names it', async () => {
    await expect(
      startApi({
        databaseId: databaseIds[0],
        entities: shop,
        config: configOf('other'),
      }),
    ).rejects.toThrow(/type other of tracker is not installed/);
  });
});
