import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { releaseListSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import {
  aWindow,
  checkout,
  detailsOf,
  inDays,
  withReleasesApi,
} from '../__testUtils__/releaseRequests';
import { startApi } from '../__testUtils__/startApi';

describe.each(databaseIds)('the HTTP API of releases on %s', databaseId => {
  const { api, create } = withReleasesApi(databaseId);

  describe('making a release', () => {
    it('answers 201, completes it, and gives its revision as ETag', async () => {
      const response = await api().as('engineer').post('/releases', checkout);
      expect(response.status).toBe(201);
      expect(response.headers.etag).toBe('"1"');
      expect(response.body).toMatchObject({
        name: 'checkout 5.3.0',
        ownerRef: 'group:default/payments-team',
        createdBy: 'user:default/engineer',
        environment: 'production',
        revision: 1,
      });
      const read = await api()
        .as('viewer')
        .get(`/releases/${response.body.id}`);
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
        const response = await api()
          .as('manager')
          .post('/releases', { ...checkout, ...change });
        expect(response.status).toBe(400);
        expect(response.body.error.name).toBe('InputError');
        expect(detailsOf(response)).toEqual(details);
        const list = await api().as('manager').get('/releases?totalItems=true');
        expect(list.body.totalItems).toBe(0);
      },
    );

    it('refuses what is not JSON, and what is too large', async () => {
      const text = await api()
        .as('manager')
        .post('/releases')
        .set('Content-Type', 'application/json')
        .send('{"version":');
      expect(text.status).toBe(400);
      expect(detailsOf(text)).toEqual([['', 'invalid_json']]);
      const large = await api()
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
      const engineer = await api().as('engineer').post('/releases', other);
      expect(engineer.status).toBe(403);
      expect(engineer.body.error.message).toContain('releases.release.create');
      expect(
        (await api().as('viewer').post('/releases', checkout)).status,
      ).toBe(403);
      await create(
        { ...other, ownerRef: 'group:default/payments-team' },
        'engineer',
      );
    });

    it('does nothing twice for one idempotency key', async () => {
      const post = () =>
        api()
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
      const list = await api().as('manager').get('/releases?totalItems=true');
      expect(list.body.totalItems).toBe(1);

      const reused = await api()
        .as('manager')
        .post('/releases', { ...checkout, version: '6' })
        .set('Idempotency-Key', 'once');
      expect(reused.status).toBe(422);
      expect(detailsOf(reused)).toEqual([
        ['Idempotency-Key', 'idempotency_key_reused'],
      ]);
      expect(
        (
          await api()
            .as('engineer')
            .post('/releases', checkout)
            .set('Idempotency-Key', 'once')
        ).status,
      ).toBe(201);
    });

    it('keeps sources apart', async () => {
      const source = { provider: 'jira', externalId: 'PAY-1' };
      await create({ ...checkout, source });
      const again = await api()
        .as('manager')
        .post('/releases', { ...checkout, source });
      expect(again.status).toBe(409);
      expect(detailsOf(again)).toEqual([['source', 'source_taken']]);
    });
  });

  it('says what one may do that is about no release yet', async () => {
    const allowed = async (user: string) =>
      (await api().as(user).get('/actions')).body.items.map(
        (item: { action: string; allowed: boolean }) => [
          item.action,
          item.allowed,
        ],
      );
    const yes = [
      ['create', true],
      ['import', true],
    ];
    expect(await allowed('manager')).toEqual(yes);
    expect(await allowed('engineer')).toEqual(yes);
    expect(await allowed('viewer')).toEqual([
      ['create', false],
      ['import', false],
    ]);
  });

  it('says whether one may plan a release of a component, and whom to ask', async () => {
    const planning = async (user: string, name: string) =>
      (
        await api().as(user).get(`/actions?entityRef=component:default/${name}`)
      ).body.items.find(
        ({ action }: { action: string }) => action === 'create',
      );
    expect(await planning('engineer', 'checkout')).toEqual({
      action: 'create',
      allowed: true,
    });
    expect(await planning('engineer', 'webshop')).toEqual({
      action: 'create',
      allowed: false,
      code: 'not_allowed',
      sentence:
        "You don't have permission to plan a release of webshop. Ask web-team.",
    });
    expect((await planning('viewer', 'ghost')).sentence).toBe(
      "You don't have permission to plan a release of ghost. Ask a portal admin.",
    );
    const bad = await api().as('viewer').get('/actions?entityRef=..%2Fx');
    expect(bad.status).toBe(400);
    expect(detailsOf(bad).map(([field]) => field)).toEqual(['entityRef']);
  });

  describe('reading releases', () => {
    it('lists what the caller may read, and counts no more', async () => {
      await create();
      const staging = await create({ ...checkout, environment: 'staging' });
      const all = await api().as('viewer').get('/releases?totalItems=true');
      expect(releaseListSchema.parse(all.body).totalItems).toBe(2);
      const some = await api().as('outsider').get('/releases?totalItems=true');
      expect(some.body).toMatchObject({
        totalItems: 1,
        items: [{ id: staging.id }],
      });
    });

    it('does not tell a release that may not be read from one that is not there', async () => {
      const release = await create();
      const hidden = await api().as('outsider').get(`/releases/${release.id}`);
      const absent = await api().as('outsider').get('/releases/absent');
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      for (const path of ['ledger', 'ledger/verify', 'readiness', 'actions']) {
        expect(
          (await api().as('outsider').get(`/releases/${release.id}/${path}`))
            .status,
        ).toBe(404);
      }
    });

    it('pages by cursor, and says which cursor it cannot take', async () => {
      for (const version of ['1', '2', '3']) {
        await create({ ...checkout, version });
      }
      const first = await api().as('viewer').get('/releases?limit=2&sort=name');
      expect(first.body.items).toHaveLength(2);
      const second = await api()
        .as('viewer')
        .get(`/releases?limit=2&sort=name&cursor=${first.body.nextCursor}`);
      expect(second.body.items).toHaveLength(1);
      expect(second.body).not.toHaveProperty('nextCursor');
      const other = await api()
        .as('viewer')
        .get(`/releases?sort=start&cursor=${first.body.nextCursor}`);
      expect(detailsOf(other)).toEqual([['cursor', 'invalid_cursor']]);
      expect(
        (await api().as('viewer').get('/releases?cursor=%25')).status,
      ).toBe(400);
    });

    it.each([
      ['state=shipped', [['state.0', 'unknown_state']]],
      ['limit=0', [['limit', 'too_few']]],
      ['limit=ten', [['limit', 'wrong_type']]],
      ['from=yesterday', [['from', 'invalid_instant']]],
      ['colour=red', [['colour', 'unknown_field']]],
      ['entityRef=checkout', [['entityRef.0', 'invalid_entity_ref']]],
    ])('refuses ?%s', async (query, details) => {
      const response = await api().as('viewer').get(`/releases?${query}`);
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
        const response = await api().as('viewer').get(`/releases?${query}`);
        expect(response.body.items).toHaveLength(2);
      }
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
