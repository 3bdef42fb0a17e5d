import { mockCredentials } from '@backstage/backend-test-utils';
import {
  administrationHealthSchema,
  AllFeeds,
  allFeedsSchema,
  catalogCoverageSchema,
  ledgerVerificationRunSchema,
  LedgerVerificationRun,
  policiesInForceSchema,
  workingCalendarSchema,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../../__testUtils__/databases';
import { journalOn } from '../../__testUtils__/journalOn';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';
import { FeedsStore } from '../feeds/FeedsStore';

const FILE = 'https://git.example.com/shop/catalog-info.yaml';

const entities = shop.map(entity =>
  entity.metadata.name === 'checkout'
    ? {
        ...entity,
        metadata: {
          ...entity.metadata,
          title: 'The Checkout',
          annotations: {
            'backstage.io/managed-by-location': `url:${FILE}`,
            'github.com/project-slug': 'shop/checkout',
          },
        },
      }
    : entity,
);

describe.each(databaseIds)('the HTTP API of administration on %s', id => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId: id,
      entities,
      config: {
        releases: {
          workingCalendar: {
            timeZone: 'Europe/Paris',
            days: ['MO', 'TU'],
            holidays: ['2020-12-25', '2999-12-25'],
          },
          policies: [
            {
              id: 'production',
              name: 'Production',
              gates: [
                {
                  id: 'sign-off',
                  name: 'Sign-off',
                  type: 'approval',
                  stage: 'approval',
                  params: {
                    rules: [{ from: ['group:default/no-such'], required: 1 }],
                  },
                },
              ],
            },
          ],
        },
      },
    });
  }, 60_000);

  afterAll(async () => api.stop());

  const read = async (path: string, user = 'manager') => {
    const { status, body } = await api.as(user).get(`/administration/${path}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };

  it.each([
    'coverage',
    'health',
    'feeds',
    'policies',
    'working-calendar',
    'ledger-verification',
  ])('tells %s only those who may configure, and services', async path => {
    const answers = await Promise.all([
      api.as('viewer').get(`/administration/${path}`),
      api.as('engineer').get(`/administration/${path}`),
      request(api.backend.server)
        .get(`/api/releases/v1/administration/${path}`)
        .set('Authorization', mockCredentials.service.header()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 200]);
  });

  it('starts no verification for those who may not configure', async () => {
    const { status } = await api
      .as('engineer')
      .post('/administration/ledger-verification');
    expect(status).toBe(403);
  });

  it('says what the catalog lacks, and in which file', async () => {
    const coverage = catalogCoverageSchema.parse(await read('coverage'));
    expect(coverage).toMatchObject({
      components: 3,
      covered: { owner: 3, lifecycle: 0, dependencies: 3, project: 1 },
    });
    expect(coverage.items.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/checkout',
      'component:default/payments-api',
      'component:default/webshop',
    ]);
    expect(coverage.items[0]).toEqual({
      entityRef: 'component:default/checkout',
      title: 'The Checkout',
      file: { location: `url:${FILE}`, url: FILE },
      missing: [
        {
          part: 'lifecycle',
          field: 'spec.lifecycle',
          line: 'lifecycle: production',
        },
      ],
    });
    const refs = async (query: string) =>
      catalogCoverageSchema
        .parse(await read(`coverage${query}`))
        .items.map(({ entityRef }) => entityRef.split('/')[1]);
    expect(await refs('?missing=project')).toEqual(['payments-api', 'webshop']);
    expect(await refs('?missing=owner')).toEqual([]);
    expect(await refs('?q=the+check')).toEqual(['checkout']);
    expect(await refs('?q=100%25')).toEqual([]);

    const first = await read('coverage?limit=2');
    expect(first.items).toHaveLength(2);
    expect(await refs(`?limit=2&cursor=${first.nextCursor}`)).toEqual([
      'webshop',
    ]);
    for (const query of ['missing=money', 'limit=0', 'cursor=x']) {
      await api
        .as('manager')
        .get(`/administration/coverage?${query}`)
        .expect(400);
    }
  });

  it('counts what there is where nothing is lacking', async () => {
    const coverage = await read('coverage?missing=owner');
    expect(coverage).toMatchObject({ components: 3, items: [] });
  });

  it('tells how the work in the background does', async () => {
    const health = administrationHealthSchema.parse(await read('health'));
    expect(health).toMatchObject({
      dependencies: {
        snapshot: { entities: 6 },
        lastAttempt: { status: 'applied' },
      },
      providers: [],
      outbox: { waiting: expect.any(Number) },
      verdicts: { waiting: expect.any(Number) },
      notifications: { waiting: expect.any(Number), givenUp: 0 },
    });
  });

  it('lists the feeds of everybody, and lets them be revoked', async () => {
    const store = new FeedsStore(api.db);
    const made = ['first', 'second'].map((name, index) => ({
      id: name,
      revision: 1,
      ownerRef: 'user:default/engineer',
      name,
      filter: { milestones: true, windows: true, trains: true },
      createdAt: `2026-11-2${index}T10:00:00Z`,
      tokenHash: `secret ${name}`,
    }));
    await journalOn(api.db).insert(store, made);
    const names = ({ items }: AllFeeds) => items.map(({ name }) => name);
    const all = allFeedsSchema.parse(await read('feeds'));
    expect(names(all)).toEqual(['second', 'first']);
    expect(all.items[0]).toMatchObject({ ownerRef: 'user:default/engineer' });
    expect(JSON.stringify(all)).not.toMatch(/secret|token/i);

    const { nextCursor } = await read('feeds?limit=1');
    expect(names(await read(`feeds?limit=1&cursor=${nextCursor}`))).toEqual([
      'first',
    ]);
    expect(names(await read('feeds?q=FIRST+engin'))).toEqual(['first']);

    await api.as('viewer').delete('/feeds/first').expect(403);
    await api.as('manager').delete('/feeds/first').expect(200);
    await request(api.backend.server)
      .delete('/api/releases/v1/feeds/second')
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    expect(names(await read('feeds'))).toEqual([]);
  });

  it('names what of the policies cannot be resolved', async () => {
    const { items } = policiesInForceSchema.parse(await read('policies'));
    expect(items).toMatchObject([
      {
        id: 'production',
        source: 'config',
        version: 1,
        gates: 1,
        problems: [
          {
            field: 'gates.0.params.rules.0.from.0',
            code: 'unknown_entity',
            message: expect.stringContaining('group:default/no-such'),
          },
        ],
      },
    ]);
  });

  it('tells the working days, and the holidays from today on', async () => {
    expect(workingCalendarSchema.parse(await read('working-calendar'))).toEqual(
      {
        timeZone: 'Europe/Paris',
        days: ['MO', 'TU'],
        start: '09:00',
        end: '17:00',
        holidays: [{ date: '2999-12-25' }],
      },
    );
  });

  describe('verifying the ledger', () => {
    async function verified(): Promise<LedgerVerificationRun> {
      const started = await api
        .as('manager')
        .post('/administration/ledger-verification');
      expect(started.body).toMatchObject({
        startedBy: 'user:default/manager',
        total: expect.any(Number),
      });
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const run = ledgerVerificationRunSchema.parse(
          await read('ledger-verification'),
        );
        if (run.status !== 'running') {
          return run;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error('The verification did not end.');
    }

    it('goes on in the background, and names the first broken entry', async () => {
      await api
        .as('manager')
        .post('/releases', { version: '1', state: 'draft', components: [] });
      const run = await verified();
      expect(run).toMatchObject({
        status: 'finished',
        result: { intact: true },
      });
      expect(run.chains).toBe(run.total);

      await api
        .db('ledger')
        .where('subject', 'policy:production')
        .update({ actor: 'user:default/somebody' });
      await expect(verified()).resolves.toMatchObject({
        status: 'finished',
        result: {
          intact: false,
          firstBroken: { subject: 'policy:production', seq: 1 },
        },
      });
    });

    it('tells of the one that runs, and of one that stopped without an end', async () => {
      const table = () => api.db('ledger_verification');
      await table().update({
        lease_id: 'another',
        lease_until: new Date(Date.now() + 60_000),
        started_by: 'user:default/somebody',
        result: null,
        problem: null,
        chains: 3,
        total: 9,
      });
      const { body } = await api
        .as('manager')
        .post('/administration/ledger-verification');
      expect(body).toMatchObject({
        status: 'running',
        startedBy: 'user:default/somebody',
        chains: 3,
        total: 9,
      });
      await table().update({ lease_until: new Date(Date.now() - 1) });
      await expect(read('ledger-verification')).resolves.toMatchObject({
        status: 'failed',
        problem: expect.stringContaining('Start another one'),
      });
    });
  });
});
