import {
  batchResultSchema,
  ledgerPageSchema,
  releaseActionsSchema,
  releaseListSchema,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { databaseIds } from '../__testUtils__/databases';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';

const DAY_MS = 86_400_000;
const inDays = (days: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS)
    .toISOString()
    .replace('.000Z', 'Z');

const aWindow = (days: number) => ({
  start: inDays(days),
  end: inDays(days + 0.1),
  timeZone: 'Europe/Paris',
});

const checkout = {
  version: '5.3.0',
  window: aWindow(3),
  state: 'planned',
  components: [{ entityRef: 'component:default/checkout', toVersion: '5.3.0' }],
};

describe.each(databaseIds)('the HTTP API of releases on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
  }, 60_000);

  beforeEach(async () => {
    await api.db('releases').delete();
    await api.db('ledger').delete();
  });

  afterAll(async () => {
    await api.stop();
  });

  const create = async (release: object = checkout, user = 'manager') => {
    const response = await api.as(user).post('/releases', release);
    expect(response.body.error).toBeUndefined();
    expect(response.status).toBe(201);
    return releaseSchema.parse(response.body);
  };

  const detailsOf = (response: { body: any }) =>
    response.body.error.details.map(
      ({ field, code }: { field: string; code: string }) => [field, code],
    );

  describe('making a release', () => {
    it('answers 201, completes it, and gives its revision as ETag', async () => {
      const response = await api.as('engineer').post('/releases', checkout);
      expect(response.status).toBe(201);
      expect(response.headers.etag).toBe('"1"');
      expect(response.body).toMatchObject({
        name: 'checkout 5.3.0',
        ownerRef: 'group:default/payments-team',
        createdBy: 'user:default/engineer',
        environment: 'production',
        revision: 1,
      });
      const read = await api.as('viewer').get(`/releases/${response.body.id}`);
      expect(read.body).toEqual(response.body);
      expect(read.headers.etag).toBe('"1"');
    });

    it.each([
      [
        'an end before the start',
        { window: { ...aWindow(1), end: inDays(0) } },
        [['window.end', 'window_end_before_start']],
      ],
      [
        'an unknown zone',
        { window: { ...aWindow(1), timeZone: 'Mars/Olympus' } },
        [['window.timeZone', 'unknown_time_zone']],
      ],
      ['an unknown state', { state: 'shipped' }, [['state', 'unknown_state']]],
      ['an unknown field', { owner: 'me' }, [['owner', 'unknown_field']]],
      ['a missing version', { version: undefined }, [['version', 'required']]],
      [
        'a wrong semver',
        { versionScheme: 'semver', version: '5.3' },
        [['version', 'not_semver']],
      ],
      [
        'text over its limit',
        { name: 'x'.repeat(201) },
        [['name', 'too_long']],
      ],
      [
        'a NUL character',
        { description: 'a\u0000b' },
        [['description', 'nul_character']],
      ],
      [
        'a link that is no web address',
        { links: [{ title: 'x', url: 'data:text/html,x' }] },
        [['links.0.url', 'invalid_format']],
      ],
      [
        'an instant without offset',
        { milestones: [{ name: 'm', dueAt: '2026-11-26T13:00:00' }] },
        [['milestones.0.dueAt', 'invalid_instant']],
      ],
      [
        'entities the catalog does not have',
        {
          ownerRef: 'group:default/nobody',
          components: [
            {
              entityRef: 'component:default/ghost',
              requires: [
                { entityRef: 'component:default/phantom', version: '1' },
              ],
            },
          ],
        },
        [
          ['ownerRef', 'unknown_entity'],
          ['components.0.entityRef', 'unknown_entity'],
          ['components.0.requires.0.entityRef', 'unknown_entity'],
        ],
      ],
      [
        'a plan without a window',
        { window: undefined },
        [['window', 'window_missing']],
      ],
    ])(
      'refuses %s, naming field and remedy, and writes nothing',
      async (_, change, details) => {
        const response = await api
          .as('manager')
          .post('/releases', { ...checkout, ...change });
        expect(response.status).toBe(400);
        expect(response.body.error.name).toBe('InputError');
        expect(detailsOf(response)).toEqual(details);
        const list = await api.as('manager').get('/releases?totalItems=true');
        expect(list.body.totalItems).toBe(0);
      },
    );

    it('refuses what is not JSON, and what is too large', async () => {
      const text = await api
        .as('manager')
        .post('/releases')
        .set('Content-Type', 'application/json')
        .send('{"version":');
      expect(text.status).toBe(400);
      expect(detailsOf(text)).toEqual([['', 'invalid_json']]);
      const large = await api
        .as('manager')
        .post('/releases', { version: 'x'.repeat(6 * 1024 * 1024) });
      expect(large.status).toBe(413);
    });

    it('takes null for absent, as clients send back what they read', async () => {
      const release = await create({
        ...checkout,
        trainId: null,
        hold: null,
        baselineWindow: null,
        id: 'mine',
        revision: 7,
      });
      expect(release).not.toHaveProperty('trainId');
      expect(release.revision).toBe(1);
      expect(release.id).not.toBe('mine');
    });

    it('holds the conditions of the policy against what would be made', async () => {
      const other = {
        ...checkout,
        components: [{ entityRef: 'component:default/webshop' }],
      };
      const engineer = await api.as('engineer').post('/releases', other);
      expect(engineer.status).toBe(403);
      expect(engineer.body.error.message).toContain('releases.release.create');
      expect((await api.as('viewer').post('/releases', checkout)).status).toBe(
        403,
      );
      await create(
        { ...other, ownerRef: 'group:default/payments-team' },
        'engineer',
      );
    });

    it('does nothing twice for one idempotency key', async () => {
      const post = () =>
        api
          .as('manager')
          .post('/releases', checkout)
          .set('Idempotency-Key', 'once');
      const [first, second] = await Promise.all([post(), post()]);
      const third = await post();
      expect([first.status, second.status, third.status]).toEqual([
        201, 201, 201,
      ]);
      expect(
        new Set([first, second, third].map(({ body }) => body.id)).size,
      ).toBe(1);
      expect(third.headers['idempotency-replayed']).toBe('true');
      const list = await api.as('manager').get('/releases?totalItems=true');
      expect(list.body.totalItems).toBe(1);

      const reused = await api
        .as('manager')
        .post('/releases', { ...checkout, version: '6' })
        .set('Idempotency-Key', 'once');
      expect(reused.status).toBe(422);
      expect(detailsOf(reused)).toEqual([
        ['Idempotency-Key', 'idempotency_key_reused'],
      ]);
      expect(
        (
          await api
            .as('engineer')
            .post('/releases', checkout)
            .set('Idempotency-Key', 'once')
        ).status,
      ).toBe(201);
    });

    it('keeps sources apart', async () => {
      const source = { provider: 'jira', externalId: 'PAY-1' };
      await create({ ...checkout, source });
      const again = await api
        .as('manager')
        .post('/releases', { ...checkout, source });
      expect(again.status).toBe(409);
      expect(detailsOf(again)).toEqual([['source', 'source_taken']]);
    });
  });

  describe('reading releases', () => {
    it('lists what the caller may read, and counts no more', async () => {
      await create();
      const staging = await create({ ...checkout, environment: 'staging' });
      const all = await api.as('viewer').get('/releases?totalItems=true');
      expect(releaseListSchema.parse(all.body).totalItems).toBe(2);
      const some = await api.as('outsider').get('/releases?totalItems=true');
      expect(some.body).toMatchObject({
        totalItems: 1,
        items: [{ id: staging.id }],
      });
    });

    it('does not tell a release that may not be read from one that is not there', async () => {
      const release = await create();
      const hidden = await api.as('outsider').get(`/releases/${release.id}`);
      const absent = await api.as('outsider').get('/releases/absent');
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      for (const path of ['ledger', 'ledger/verify', 'readiness', 'actions']) {
        expect(
          (await api.as('outsider').get(`/releases/${release.id}/${path}`))
            .status,
        ).toBe(404);
      }
    });

    it('pages by cursor, and says which cursor it cannot take', async () => {
      for (const version of ['1', '2', '3']) {
        await create({ ...checkout, version });
      }
      const first = await api.as('viewer').get('/releases?limit=2&sort=name');
      expect(first.body.items).toHaveLength(2);
      const second = await api
        .as('viewer')
        .get(`/releases?limit=2&sort=name&cursor=${first.body.nextCursor}`);
      expect(second.body.items).toHaveLength(1);
      expect(second.body).not.toHaveProperty('nextCursor');
      const other = await api
        .as('viewer')
        .get(`/releases?sort=start&cursor=${first.body.nextCursor}`);
      expect(detailsOf(other)).toEqual([['cursor', 'invalid_cursor']]);
      expect((await api.as('viewer').get('/releases?cursor=%25')).status).toBe(
        400,
      );
    });

    it.each([
      ['state=shipped', [['state.0', 'unknown_state']]],
      ['limit=0', [['limit', 'too_few']]],
      ['limit=ten', [['limit', 'wrong_type']]],
      ['from=yesterday', [['from', 'invalid_instant']]],
      ['colour=red', [['colour', 'unknown_field']]],
      ['entityRef=checkout', [['entityRef.0', 'invalid_entity_ref']]],
    ])('refuses ?%s', async (query, details) => {
      const response = await api.as('viewer').get(`/releases?${query}`);
      expect(response.status).toBe(400);
      expect(detailsOf(response)).toEqual(details);
    });

    it('takes filters by repetition and with commas', async () => {
      await create();
      await create({ ...checkout, state: 'draft' });
      for (const query of [
        'state=draft,planned',
        'state=draft&state=planned',
      ]) {
        const response = await api.as('viewer').get(`/releases?${query}`);
        expect(response.body.items).toHaveLength(2);
      }
    });
  });

  describe('changing a release', () => {
    it('asks for If-Match, and refuses a stale one with what changed', async () => {
      const { id } = await create();
      const path = `/releases/${id}`;
      const blind = await api.as('manager').patch(path, { name: 'mine' });
      expect(blind.status).toBe(428);

      const theirs = await api.as('manager').patch(path, { name: 'theirs' }, 1);
      expect(theirs.status).toBe(200);
      expect(theirs.headers.etag).toBe('"2"');

      const mine = await api.as('engineer').patch(path, { name: 'mine' }, 1);
      expect(mine.status).toBe(409);
      expect(mine.body.error.current).toMatchObject({
        name: 'theirs',
        revision: 2,
      });
      expect(mine.body.error.changes).toMatchObject([
        {
          actor: 'user:default/manager',
          change: {
            fields: { name: { from: 'checkout 5.3.0', to: 'theirs' } },
          },
        },
      ]);
      const malformed = await api
        .as('manager')
        .patch(path, {})
        .set('If-Match', 'x');
      expect(detailsOf(malformed)).toEqual([['If-Match', 'invalid_if_match']]);
    });

    it('lets one of many simultaneous changes of a revision through', async () => {
      const { id } = await create();
      const responses = await Promise.all(
        Array.from({ length: 5 }, (_, index) =>
          api.as('manager').patch(`/releases/${id}`, { name: `n${index}` }, 1),
        ),
      );
      expect(responses.map(({ status }) => status).sort()).toEqual([
        200, 409, 409, 409, 409,
      ]);
      const verified = await api
        .as('manager')
        .get(`/releases/${id}/ledger/verify`);
      expect(verified.body).toMatchObject({ intact: true, entries: 2 });
    });

    it('refuses fields that are changed elsewhere, and says where', async () => {
      const { id } = await create();
      const response = await api
        .as('manager')
        .patch(
          `/releases/${id}`,
          { state: 'approved', hold: { reason: 'x' } },
          1,
        );
      expect(response.status).toBe(400);
      expect(response.body.error.details).toMatchObject([
        { field: 'state', message: expect.stringContaining('/transitions') },
        { field: 'hold', message: expect.stringContaining('/hold') },
      ]);
    });

    it('refuses who may not, before and after the change', async () => {
      const { id } = await create();
      expect(
        (await api.as('viewer').patch(`/releases/${id}`, { name: 'x' }, 1))
          .status,
      ).toBe(403);
      const away = {
        ownerRef: 'group:default/web-team',
        components: [{ entityRef: 'component:default/webshop' }],
      };
      expect(
        (await api.as('engineer').patch(`/releases/${id}`, away, 1)).status,
      ).toBe(403);
      expect(
        (await api.as('outsider').patch(`/releases/${id}`, { name: 'x' }, 1))
          .status,
      ).toBe(404);
    });

    it('checks only what it newly names against the catalog', async () => {
      const { id } = await create();
      const response = await api
        .as('manager')
        .patch(`/releases/${id}`, { managerRef: 'user:default/ghost' }, 1);
      expect(detailsOf(response)).toEqual([['managerRef', 'unknown_entity']]);
    });

    it('writes nothing when nothing changes', async () => {
      const { id } = await create();
      const response = await api
        .as('manager')
        .patch(`/releases/${id}`, { name: 'checkout 5.3.0' }, 1);
      expect(response.body.revision).toBe(1);
    });
  });

  describe('the life of a release', () => {
    const move = (id: string, to: string, reason?: string) =>
      api.as('manager').post(`/releases/${id}/transitions`, { to, reason });

    it('goes from draft to completed, and every step is in an unbroken ledger', async () => {
      const { id } = await create({ ...checkout, state: 'draft' });
      for (const to of [
        'planned',
        'in_readiness',
        'approved',
        'in_progress',
        'verifying',
        'completed',
      ]) {
        const response = await move(id, to);
        expect([to, response.status, response.body.error?.message]).toEqual([
          to,
          200,
          undefined,
        ]);
        expect(response.body.state).toBe(to);
      }
      const release = await api.as('viewer').get(`/releases/${id}`);
      expect(release.body).toMatchObject({
        baselineWindow: checkout.window,
        actual: { start: expect.any(String), end: expect.any(String) },
        revision: 7,
      });
      const frozen = await api
        .as('manager')
        .patch(`/releases/${id}`, { version: '9' }, 7);
      expect(frozen.status).toBe(409);
      expect(detailsOf(frozen)).toEqual([['version', 'content_frozen']]);

      const ledger = ledgerPageSchema.parse(
        (await api.as('viewer').get(`/releases/${id}/ledger?limit=3`)).body,
      );
      expect(ledger.items.map(({ seq }) => seq)).toEqual([7, 6, 5]);
      const rest = await api
        .as('viewer')
        .get(`/releases/${id}/ledger?cursor=${ledger.nextCursor}`);
      expect(rest.body.items.map(({ action }: any) => action)).toEqual([
        'transitioned',
        'transitioned',
        'transitioned',
        'created',
      ]);
      expect(
        (await api.as('viewer').get(`/releases/${id}/ledger/verify`)).body
          .intact,
      ).toBe(true);
      expect(
        (await api.as('manager').get('/ledger/verify')).body,
      ).toMatchObject({ intact: true, chains: 1, entries: 7 });
      expect((await api.as('engineer').get('/ledger/verify')).status).toBe(403);

      await api
        .db('ledger')
        .where({ seq: 4 })
        .update({ actor: 'user:default/forger' });
      expect(
        (await api.as('manager').get('/ledger/verify')).body,
      ).toMatchObject({
        intact: false,
        firstBroken: {
          subject: `release:${id}`,
          seq: 4,
          code: 'hash_mismatch',
        },
      });
    });

    it('refuses what the lifecycle does not know, a missing reason, and rules', async () => {
      const { id } = await create();
      const jump = await move(id, 'completed');
      expect(jump.status).toBe(409);
      expect(jump.body.error.current.state).toBe('planned');
      const silent = await move(id, 'cancelled');
      expect(silent.status).toBe(400);
      expect(detailsOf(silent)).toEqual([['reason', 'reason_missing']]);
      expect(detailsOf(await move(id, 'flying'))).toEqual([
        ['to', 'unknown_state'],
      ]);

      await move(id, 'in_readiness');
      await api
        .as('manager')
        .patch(`/releases/${id}`, { impact: 'breaking' }, 2);
      const unready = await move(id, 'approved');
      expect(unready.status).toBe(422);
      expect(unready.body.error.details).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('rollback plan'),
        }),
      ]);
      const actions = releaseActionsSchema.parse(
        (await api.as('manager').get(`/releases/${id}/actions`)).body,
      );
      expect(actions.items).toContainEqual(
        expect.objectContaining({
          action: 'transition',
          to: 'approved',
          allowed: false,
          sentence: expect.stringContaining('rollback plan'),
        }),
      );
      const seen = releaseActionsSchema.parse(
        (await api.as('viewer').get(`/releases/${id}/actions`)).body,
      );
      expect(seen.items.every(({ allowed }) => !allowed)).toBe(true);
    });

    it('holds a release and releases it from hold', async () => {
      const { id } = await create();
      const hold = (user: string, body: object) =>
        api.as(user).post(`/releases/${id}/hold`, body);
      expect(detailsOf(await hold('manager', { reason: ' ' }))).toEqual([
        ['reason', 'empty'],
      ]);
      expect((await hold('viewer', { reason: 'x' })).status).toBe(403);
      const held = await hold('manager', { reason: 'Incident' });
      expect(held.body.hold).toMatchObject({
        reason: 'Incident',
        by: 'user:default/manager',
      });
      expect((await hold('manager', { reason: 'again' })).status).toBe(409);
      await move(id, 'in_readiness');
      const blocked = await move(id, 'approved');
      expect(blocked.status).toBe(422);
      expect(detailsOf(blocked)).toContainEqual(['hold', 'release_held']);
      const free = await api.as('manager').delete(`/releases/${id}/hold`);
      expect(free.body).not.toHaveProperty('hold');
      expect(
        (await api.as('manager').delete(`/releases/${id}/hold`)).status,
      ).toBe(409);
    });

    it('archives and restores', async () => {
      const { id } = await create();
      expect((await api.as('viewer').delete(`/releases/${id}`)).status).toBe(
        403,
      );
      const archived = await api
        .as('manager')
        .delete(`/releases/${id}`)
        .set('If-Match', '"1"');
      expect(archived.body.archivedAt).toEqual(expect.any(String));
      expect((await api.as('manager').get(`/releases/${id}`)).status).toBe(404);
      expect(
        (await api.as('manager').get(`/releases/${id}?archived=true`)).status,
      ).toBe(200);
      expect((await api.as('manager').get('/releases')).body.items).toEqual([]);
      expect(
        (await api.as('manager').get('/releases?archived=true')).body.items,
      ).toHaveLength(1);
      const restored = await api.as('manager').post(`/releases/${id}/restore`);
      expect(restored.body).not.toHaveProperty('archivedAt');
      expect(
        (await api.as('manager').post(`/releases/${id}/restore`)).status,
      ).toBe(409);
    });
  });

  describe('importing', () => {
    const row = (version: string, more: object = {}) => ({
      version,
      components: [
        { entityRef: 'component:default/checkout', toVersion: version },
      ],
      state: 'completed',
      source: { provider: 'ci', externalId: `checkout/${version}` },
      ...more,
    });
    const importRows = (
      items: unknown[],
      settings: object = {},
      user = 'manager',
    ) => api.as(user).post('/releases:batch', { items, ...settings });

    it('makes, updates, and then changes nothing', async () => {
      const first = await importRows([row('1'), row('2')]);
      expect(first.body).toMatchObject({
        created: 2,
        updated: 0,
        unchanged: 0,
        invalid: 0,
      });
      const second = await importRows([row('1'), row('2', { impact: 'fix' })]);
      expect(second.body).toMatchObject({
        created: 0,
        updated: 1,
        unchanged: 1,
      });
      const third = await importRows([row('1'), row('2', { impact: 'fix' })]);
      expect(batchResultSchema.parse(third.body)).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 2,
      });
      expect(
        (await api.as('manager').get('/ledger/verify')).body,
      ).toMatchObject({ intact: true, chains: 2, entries: 3 });
    });

    it('names each bad row and writes nothing, or the good ones where asked', async () => {
      const rows = [
        row('1'),
        { version: '2' },
        row('3', { components: [{ entityRef: 'component:default/ghost' }] }),
        row('1'),
      ];
      const refused = await importRows(rows);
      expect(refused.status).toBe(400);
      expect(detailsOf(refused)).toEqual([
        ['items.1.source', 'required'],
        ['items.2.components.0.entityRef', 'unknown_entity'],
        ['items.3.source.externalId', 'duplicate_in_batch'],
      ]);
      expect(
        refused.body.error.result.items.map(({ status }: any) => status),
      ).toEqual(['created', 'invalid', 'invalid', 'invalid']);
      expect((await api.as('manager').get('/releases')).body.items).toEqual([]);

      const tried = await importRows(rows, { partial: true, dryRun: true });
      expect(tried.body).toMatchObject({ created: 1, invalid: 3 });
      expect(tried.body.items[0]).not.toHaveProperty('id');
      expect((await api.as('manager').get('/releases')).body.items).toEqual([]);

      const partial = await importRows(rows, { partial: true });
      expect(partial.status).toBe(200);
      expect(partial.body).toMatchObject({ created: 1, invalid: 3 });
      expect(
        (await api.as('manager').get('/releases')).body.items,
      ).toHaveLength(1);
    });

    it('takes a thousand rows a call, and no more', async () => {
      const rows = Array.from({ length: 1000 }, (_, index) =>
        row(`1.0.${index}`),
      );
      const response = await importRows(rows);
      expect(response.body).toMatchObject({ created: 1000, invalid: 0 });
      const again = await importRows(rows);
      expect(again.body).toMatchObject({ unchanged: 1000 });
      const many = await importRows([...rows, row('x')]);
      expect(many.status).toBe(400);
      expect(detailsOf(many)).toEqual([['items', 'too_many']]);
    }, 60_000);

    it('writes only what the caller may write', async () => {
      expect((await importRows([row('1')], {}, 'viewer')).status).toBe(403);
      const mixed = [
        row('1'),
        row('2', { components: [{ entityRef: 'component:default/webshop' }] }),
      ];
      const response = await importRows(mixed, { partial: true }, 'engineer');
      expect(response.body).toMatchObject({ created: 1, invalid: 1 });
      expect(response.body.items[1].details).toMatchObject([
        { code: 'not_allowed' },
      ]);
    });
  });
});

describe('with the catalog away', () => {
  it('takes a release, and warns that it was not checked', async () => {
    const api = await startApi({
      databaseId: 'SQLITE_3',
      entities: [],
      catalog: catalogServiceMock.mock({
        getEntitiesByRefs: async () => {
          throw new Error('connect ECONNREFUSED');
        },
      }),
    });
    const response = await api.as('manager').post('/releases', checkout);
    expect(response.status).toBe(201);
    expect(response.body.warnings).toMatchObject([
      { code: 'catalog_unavailable' },
    ]);
    const read = await api.as('manager').get(`/releases/${response.body.id}`);
    expect(read.body).not.toHaveProperty('warnings');
    await api.stop();
  }, 60_000);
});
