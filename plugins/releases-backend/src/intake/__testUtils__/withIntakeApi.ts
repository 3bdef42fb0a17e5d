import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  EvidenceRecord,
  EventResult,
  InboundEvent,
  inboundListSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { createHmac } from 'node:crypto';
import request from 'supertest';
import { checkout, inDays } from '../../__testUtils__/releaseRequests';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';
import { aCdEvent, inCloudEvent } from './aCdEvent';

export const STRUCTURED = 'application/cloudevents+json';
export const BATCH = 'application/cloudevents-batch+json';

/** No answer, log or row may have one of these. */
export const SECRETS = {
  current: 'current-5ca1ab1e',
  replaced: 'replaced-5ca1ab1e',
  ended: 'ended-5ca1ab1e',
  bearer: 'bearer-5ca1ab1e',
};

const SOURCES = [
  {
    id: 'ci',
    provider: 'jenkins',
    secret: SECRETS.current,
    secrets: [
      { secret: SECRETS.replaced, until: inDays(1) },
      { secret: SECRETS.ended, until: inDays(-1) },
    ],
    entityFilter: { 'metadata.name': 'checkout' },
  },
  { id: 'open', provider: 'tekton', auth: 'bearer', secret: SECRETS.bearer },
  { id: 'us', provider: 'cdevents', principal: 'user:default/manager' },
];

/** checkout and webshop name the repositories that they are built from. */
const entities: Entity[] = shop.map(entity =>
  entity.kind === 'Component'
    ? {
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            'github.com/project-slug': `acme/${entity.metadata.name}`,
          },
        },
      }
    : entity,
);

let made = 0;

/** A CloudEvent under an id of its own. */
export const anEvent = <T extends object>(given: T = {} as T) => ({
  specversion: '1.0',
  id: `${(made += 1)}`,
  source: '/ci',
  type: 'com.example.test',
  ...given,
});

/** A test run of checkout 5.3.0 that passed, unless it says otherwise. */
export const aTestRun = (
  customData: object = {
    entityRef: 'component:default/checkout',
    version: '5.3.0',
  },
  content: object = { outcome: 'success' },
) =>
  inCloudEvent(
    aCdEvent('testsuiterun.finished', {
      id: `run-${(made += 1)}`,
      content,
      customData,
    }),
  );

/** The signature of a body. */
export const sign = (body: string, secret = SECRETS.current) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/**
 * A backend that takes events: from the manager with a token, and from the
 * sources `ci` and `open`. Each test finds it without events and releases.
 */
export function withIntakeApi(
  databaseId: TestDatabaseId,
  intake: { requestsPerMinute?: number } = {},
) {
  const started = {} as { api: TestApi };
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);

  beforeAll(async () => {
    started.api = await startApi({
      databaseId,
      entities,
      config: { releases: { sources: SOURCES, intake } },
      features: [logger.factory],
    });
  }, 60_000);

  beforeEach(async () => {
    for (const table of [
      'inbound_events',
      'inbound_acts',
      'inbound_refusals',
      'evidence',
      'releases',
      'ledger',
    ]) {
      await started.api.db(table).delete();
    }
  });

  afterAll(async () => {
    await started.api.stop();
  });

  const api = () => started.api;

  const send = (body: unknown, contentType = STRUCTURED, user = 'manager') =>
    api()
      .as(user)
      .post('/events')
      .set('Content-Type', contentType)
      .send(JSON.stringify(body));

  /** Sends events, and says what became of each. */
  async function sent(...events: object[]): Promise<EventResult[]> {
    const { body } = await send(events, BATCH).expect(202);
    return body.items;
  }

  /** Sends a webhook as it is written. */
  const hook = (
    sourceId: string,
    body: string,
    headers: Record<string, string> = {},
  ) =>
    request(api().backend.server)
      .post(`/api/releases/v1/intake/${sourceId}`)
      .set({ 'Content-Type': STRUCTURED, ...headers })
      .send(body);

  async function listed(query = ''): Promise<InboundEvent[]> {
    const { body } = await api()
      .as('manager')
      .get(`/inbound${query}`)
      .expect(200);
    return inboundListSchema.parse(body).items;
  }

  async function evidence(): Promise<EvidenceRecord[]> {
    const { body } = await api().as('manager').get('/evidence').expect(200);
    return body.items;
  }

  async function create(release: object = checkout): Promise<Release> {
    const { body } = await api()
      .as('manager')
      .post('/releases', release)
      .expect(201);
    return body;
  }

  return { api, logger, send, sent, hook, listed, evidence, create };
}
