import { mockCredentials } from '@backstage/backend-test-utils';
import { Feed } from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi } from '../../__testUtils__/startApi';
import { FeedsApi, startFeedsApi } from './__testUtils__/feedsApi';

const DAY_MS = 86_400_000;
const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const instant = (days: number, hours = 0) =>
  new Date(today + days * DAY_MS + hours * 3_600_000).toISOString();

describe.each(databaseIds)('calendar feeds on %s', databaseId => {
  let api: FeedsApi;

  const release = (name: string, given: object) => ({
    name,
    version: '1.0.0',
    state: 'planned',
    window: {
      start: instant(3, 13),
      end: instant(3, 14),
      timeZone: 'Europe/Paris',
    },
    components: [{ entityRef: 'component:default/checkout' }],
    source: { provider: 'test', externalId: name },
    ...given,
  });

  beforeAll(async () => {
    api = await startFeedsApi({ databaseId });
    await api
      .as('manager')
      .post('/releases:batch', {
        items: [
          release('checkout', {
            milestones: [{ name: 'Code freeze', dueAt: instant(1, 17) }],
          }),
          release('called off', { state: 'cancelled' }),
          release('tried', { environment: 'staging' }),
          release('long ago', {
            window: {
              start: '2019-01-01T00:00:00Z',
              end: '2019-01-01T01:00:00Z',
              timeZone: 'UTC',
            },
          }),
        ],
      })
      .expect(200);
    await api
      .as('manager')
      .post('/windows', {
        name: 'Launch',
        effect: 'deny',
        reason: 'All eyes on the shop',
        timeZone: 'Europe/Paris',
        start: instant(5),
        end: instant(6),
      })
      .expect(201);
  });
  afterAll(() => api.stop());

  const made: FeedsApi['made'] = (...given) => api.made(...given);
  const read: FeedsApi['read'] = feed => api.read(feed);
  const events: FeedsApi['events'] = feed => api.events(feed);
  const summaries = async (feed: Feed) =>
    (await events(feed)).map(({ summary }) => summary).sort();

  it('shows releases, milestones and freezes to a program that knows the token', async () => {
    const feed = await made('viewer');
    const { headers, text } = await read(feed).expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Paris');
    const found = await events(feed);
    expect(found.map(({ summary }) => summary).sort()).toEqual([
      'Cancelled: called off',
      'Code freeze · checkout',
      'Freeze: Launch',
      'checkout',
      'tried',
    ]);
    const checkout = found.find(({ summary }) => summary === 'checkout');
    expect(checkout).toMatchObject({ status: 'TENTATIVE', sequence: 0 });
    expect(checkout?.start).toBe(instant(3, 13));
    expect(checkout?.url).toMatch(
      /^https:\/\/portal\.example\.com\/releases\/release\//,
    );
    expect(
      found.find(({ summary }) => summary === 'Cancelled: called off'),
    ).toMatchObject({ status: 'CANCELLED' });
  });

  it('shows bookings where they are asked for', async () => {
    await api
      .as('manager')
      .post('/bookings', {
        environment: 'staging',
        start: instant(7, 8),
        end: instant(7, 18),
        reason: 'Load test',
      })
      .expect(201);
    expect(await summaries(await made('viewer'))).not.toContain(
      'Booked: staging',
    );
    const feed = await made('viewer', { filter: { bookings: true } });
    expect(await summaries(feed)).toContain('Booked: staging');
    const { text } = await read(feed).expect(200);
    expect(text.replace(/\r\n /g, '')).toContain(
      'Environment: staging\\nReason: Load test\\nBooked by: user:default/manager',
    );
  });

  it('shows departures of trains and their cutoffs, unless they are left out', async () => {
    const { body: train } = await api
      .as('manager')
      .post('/trains', {
        name: 'Zed',
        timeZone: 'Europe/Paris',
        start: instant(8, 13),
        end: instant(8, 14),
        cutoffs: [{ name: 'Boarding', before: 'P1D' }],
      })
      .expect(201);
    const found = await events(await made('viewer'));
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          summary: 'Train: Zed',
          uid: `train-${train.id}@${instant(8, 13).replace(
            '.000Z',
            'Z',
          )}@releases`,
          url: `https://portal.example.com/releases/trains/train/${train.id}`,
        }),
        expect.objectContaining({ summary: 'Boarding · Zed' }),
      ]),
    );
    const without = await summaries(
      await made('viewer', { filter: { trains: false } }),
    );
    expect(without).toContain('Code freeze · checkout');
    expect(without.filter(summary => /Zed/.test(String(summary)))).toEqual([]);
    await api.as('manager').delete(`/trains/${train.id}`).expect(200);
  });

  it('keeps the UID and counts the sequence up when a release moves', async () => {
    const feed = await made('viewer', { filter: { q: 'checkout' } });
    const before = (await events(feed)).find(
      ({ summary }) => summary === 'checkout',
    );
    const id = String(before?.uid).slice('release-'.length).split('@')[0];
    await api
      .as('manager')
      .patch(
        `/releases/${id}`,
        {
          window: {
            start: instant(4, 13),
            end: instant(4, 14),
            timeZone: 'Europe/Paris',
          },
        },
        1,
      )
      .expect(200);
    const after = (await events(feed)).find(
      ({ summary }) => summary === 'checkout',
    );
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe(1);
    expect(after?.start).toBe(instant(4, 13));
  });

  it('answers 304 until something changes', async () => {
    const feed = await made('viewer', { filter: { windows: false } });
    const { headers } = await read(feed).expect(200);
    await read(feed).set('If-None-Match', headers.etag).expect(304);
    await read(feed).set('If-None-Match', `W/${headers.etag}`).expect(304);
    await read(feed)
      .set('If-None-Match', `"other", ${headers.etag}`)
      .expect(304);
    await api
      .as('manager')
      .post('/releases', {
        version: '2.0.0',
        state: 'planned',
        environment: 'staging',
        window: { start: instant(9), end: instant(10), timeZone: 'UTC' },
        components: [{ entityRef: 'component:default/webshop' }],
      })
      .expect(201);
    const later = await read(feed)
      .set('If-None-Match', headers.etag)
      .expect(200);
    expect(later.headers.etag).not.toBe(headers.etag);
  });

  it('shows only what its owner may read', async () => {
    const shown = await summaries(
      await made('outsider', { filter: { windows: false, q: 'tried' } }),
    );
    expect(shown).toEqual(['tried']);
    expect(
      await summaries(
        await made('outsider', { filter: { windows: false, q: 'called' } }),
      ),
    ).toEqual([]);
  });

  it('asks as who its owner is now, and closes with them', async () => {
    const { issued } = api.auth;
    issued.length = 0;
    const feed = await made('manager');
    expect(issued).toEqual([{ sub: 'user:default/manager' }]);
    await read(feed).expect(200);
    expect(issued).toHaveLength(2);

    api.auth.gone.add('user:default/manager');
    const { body } = await read(feed).expect(403);
    expect(body.error.message).toContain('user:default/manager');
    api.auth.gone.clear();
    await read(feed).expect(200);
  });

  it('asks with what an owner outside the catalog owned', async () => {
    const { issued } = api.auth;
    issued.length = 0;
    await made('viewer');
    expect(issued).toEqual([
      { sub: 'user:default/viewer', ent: ['user:default/viewer'] },
    ]);
  });

  it('lets nobody but the plugin ask in the name of others', async () => {
    const path =
      '/api/auth/releases-feeds/refresh?ownerRef=user:default/manager';
    for (const header of [
      undefined,
      mockCredentials.user.header('user:default/viewer'),
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:other'),
        targetPluginId: 'auth',
      }),
    ]) {
      const asking = request(api.backend.server).post(path);
      await (header ? asking.set('Authorization', header) : asking).expect(403);
    }
    expect(api.auth.issued).not.toContainEqual({ sub: 'user:default/nobody' });
  });

  it('keeps the token nowhere, lists feeds without it, and closes them', async () => {
    const feed = await made('engineer', { name: 'Payments' });
    const token = new URL(feed.url ?? '').searchParams.get('token') ?? '';
    const rows = JSON.stringify([
      await api.db('feeds').select(),
      await api.db('ledger').where('subject', `feed:${feed.id}`).select(),
    ]);
    expect(rows).not.toContain(token);
    await read(feed).expect(200);
    const { body } = await api.as('engineer').get('/feeds').expect(200);
    expect(body.items).toMatchObject([{ id: feed.id, name: 'Payments' }]);
    expect(body.items[0]).not.toHaveProperty('url');
    expect((await api.as('outsider').get('/feeds')).body.items).not.toContain(
      feed.id,
    );

    await api.as('viewer').delete(`/feeds/${feed.id}`).expect(403);
    await api.as('engineer').delete('/feeds/none').expect(404);
    await api.as('engineer').delete(`/feeds/${feed.id}`).expect(200);
    await api.as('engineer').delete(`/feeds/${feed.id}`).expect(200);
    await read(feed).expect(401);
    const { body: verified } = await api.as('manager').get('/ledger/verify');
    expect(verified).toMatchObject({ intact: true });
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x', filter: { state: ['asleep'] } }, 'filter.state.0'],
    [{ name: 'x', filter: { colour: 'red' } }, 'filter.colour'],
  ])('refuses a feed that is wrong (%#)', async (feed, field) => {
    const { body } = await api.as('viewer').post('/feeds', feed).expect(400);
    expect(body.error.details[0].field).toBe(field);
  });
});

describe('calendar feeds where they are not enabled', () => {
  it('say how to enable them', async () => {
    const api = await startApi({ databaseId: databaseIds[0], entities: shop });
    const { body } = await api
      .as('viewer')
      .post('/feeds', { name: 'Mine' })
      .expect(503);
    expect(body.error.message).toContain('auth.providers.releases-feeds');
    await api.stop();
  });
});
