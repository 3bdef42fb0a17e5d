import {
  boardingSchema,
  ledgerPageSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { instantText } from '../recurrence';
import { aTrain, inDays, startTrainsApi } from './__testUtils__/trainsApi';

/** People read the clocks of the train, not an instant in UTC. */
const RAW_INSTANT = /\d{4}-\d\d-\d\dT/;

describe.each(databaseIds)('boarding a train on %s', databaseId => {
  let setting: Awaited<ReturnType<typeof startTrainsApi>>;

  beforeAll(async () => {
    setting = await startTrainsApi(databaseId);
  }, 60_000);

  beforeEach(() => setting.clear());

  afterAll(() => setting.api.stop());

  const as = (user: string) => setting.api.as(user);

  const board = (
    trainId: string,
    releases: Release[],
    { user = 'manager', departure }: { user?: string; departure?: string } = {},
  ) =>
    as(user).post(`/trains/${trainId}/aboard`, {
      releaseIds: releases.map(({ id }) => id),
      departure,
    });

  const leave = (trainId: string, { id }: Release, user = 'manager') =>
    as(user).delete(`/trains/${trainId}/aboard/${id}`);

  const aboard = async (trainId: string) => {
    const list = await as('manager').get(`/releases?trainId=${trainId}`);
    return list.body.items.map((release: Release) => release.name).sort();
  };

  const everyNth = (days: number) => ({
    name: 'Daily train',
    timeZone: 'UTC',
    recurrence: {
      dtstart: inDays(days).slice(0, 19),
      duration: 'PT1H',
      rrule: 'FREQ=DAILY',
    },
  });

  it('takes releases aboard, tells it in their ledger, and lets them leave', async () => {
    const train = await setting.train(aTrain(3, { capacity: 5 }));
    const webshop = await setting.release('webshop', 3);
    const checkout = await setting.release('checkout', 2);
    const boarded = await board(train.id, [webshop, checkout]);
    expect(boarded.status).toBe(200);
    expect(boardingSchema.parse(boarded.body)).toMatchObject({
      trainId: train.id,
      departure: train.start,
      changed: [
        { releaseId: webshop.id, revision: 2, because: 'named' },
        { releaseId: checkout.id, revision: 2, because: 'named' },
      ],
      unchanged: [],
      aboard: 2,
      free: 3,
    });
    const read = await as('viewer').get(`/releases/${webshop.id}`);
    expect(read.body).toMatchObject({ trainId: train.id, revision: 2 });
    expect(read.body).not.toHaveProperty('trainDeparture');

    const again = await board(train.id, [webshop]);
    expect(again.body).toMatchObject({
      changed: [],
      unchanged: [{ releaseId: webshop.id, revision: 2 }],
      aboard: 2,
    });

    const left = await leave(train.id, webshop);
    expect(boardingSchema.parse(left.body)).toMatchObject({
      changed: [{ releaseId: webshop.id, revision: 3 }],
      aboard: 1,
    });
    expect((await leave(train.id, webshop)).status).toBe(404);
    const ledger = await as('viewer').get(`/releases/${webshop.id}/ledger`);
    expect(
      ledgerPageSchema
        .parse(ledger.body)
        .items.map(entry => [entry.action, Object.keys(entry.change.fields)]),
    ).toEqual([
      ['left', ['trainId']],
      ['boarded', ['trainId']],
      ['created', expect.any(Array)],
    ]);
    const verified = await as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
  });

  it('boards the next departure, or a named one, and another afterwards', async () => {
    const train = await setting.train(everyNth(1));
    const release = await setting.release('webshop', 3);
    const next = await board(train.id, [release]);
    expect(next.body.departure).toBe(train.next[0].start);
    const later = await board(train.id, [release], {
      departure: train.next[2].start,
    });
    expect(later.body).toMatchObject({
      departure: train.next[2].start,
      aboard: 1,
    });
    const departures = await as('viewer').get(`/trains/${train.id}/departures`);
    expect(
      departures.body.items.slice(0, 4).map((item: any) => item.aboard),
    ).toEqual([0, 0, 1, 0]);
    const wrong = await board(train.id, [release], { departure: inDays(1.3) });
    expect(wrong.status).toBe(400);
    expect(setting.detailsOf(wrong)).toEqual([
      ['departure', 'unknown_departure'],
    ]);
  });

  it('asks for an existing train and readable releases', async () => {
    const train = await setting.train(aTrain(3));
    const release = await setting.release('webshop', 3);
    expect((await board('none', [release])).status).toBe(404);
    expect((await board(train.id, [{ ...release, id: 'x' }])).status).toBe(404);
    expect(
      (await board(train.id, [release], { user: 'outsider' })).status,
    ).toBe(404);
    await as('manager').delete(`/trains/${train.id}`);
    expect((await board(train.id, [release])).status).toBe(404);
  });

  it('needs leave to change each of the releases, and takes all or none', async () => {
    const train = await setting.train(aTrain(3));
    const own = await setting.release('checkout', 2);
    const other = await setting.release('webshop', 3);
    const refused = await board(train.id, [own, other], { user: 'engineer' });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('releases.release.update');
    expect(await aboard(train.id)).toEqual([]);
    expect((await board(train.id, [own], { user: 'viewer' })).status).toBe(403);
    expect((await board(train.id, [own], { user: 'engineer' })).status).toBe(
      200,
    );
    expect((await leave(train.id, own, 'viewer')).status).toBe(403);
    expect((await leave(train.id, own, 'engineer')).status).toBe(200);
  });

  it('refuses what there is no room for, whole', async () => {
    const train = await setting.train(aTrain(3, { capacity: 2 }));
    const releases = [
      await setting.release('webshop', 3),
      await setting.release('checkout', 2),
      await setting.release('payments-api', 1),
    ];
    const refused = await board(train.id, releases);
    expect(refused.status).toBe(422);
    expect(setting.detailsOf(refused)).toEqual([
      ['releaseIds.0', 'departure_full'],
    ]);
    expect(refused.body.error.message).toContain('room for 2, not for 3');
    expect(await aboard(train.id)).toEqual([]);
    await board(train.id, releases.slice(0, 2));
    expect((await board(train.id, releases.slice(2))).status).toBe(422);
  });

  it('lets only as many aboard as there is room for, when many come at once', async () => {
    const train = await setting.train(aTrain(3, { capacity: 2 }));
    const releases = [
      await setting.release('webshop', 3),
      await setting.release('checkout', 3),
      await setting.release('payments-api', 3),
    ];
    const answers = await Promise.all(
      releases.map(release => board(train.id, [release])),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 422]);
    expect(await aboard(train.id)).toHaveLength(2);
  });

  it('refuses what misses a cutoff, and says who else then misses', async () => {
    const train = await setting.train(
      aTrain(3, {
        cutoffs: [
          { name: 'Code freeze', before: 'P4D', requiresState: 'in_readiness' },
        ],
      }),
    );
    const provider = await setting.release('payments-api', 1);
    const consumer = await setting.release('checkout', 2);
    const further = await setting.release('webshop', 3);
    for (const { id } of [consumer, further]) {
      await as('manager').post(`/releases/${id}/transitions`, {
        to: 'in_readiness',
      });
    }
    expect((await board(train.id, [consumer, further])).status).toBe(200);
    const refused = await board(train.id, [provider]);
    expect(refused.status).toBe(422);
    expect(setting.detailsOf(refused)).toEqual([
      ['releaseIds.0', 'cutoff_missed'],
    ]);
    const [{ message }] = refused.body.error.details;
    expect(message).toMatch(
      /^payments-api 1\.0\.0 is planned and misses Code freeze of Zed, which asked for in readiness by \w{3} \d+ \w{3} \d{4} [\d:]+ \(Europe\/Paris\)\./,
    );
    expect(message).not.toMatch(RAW_INSTANT);
    expect(message).toContain(
      'checkout 1.0.0 and webshop 1.0.0 wait for it, and then miss it too',
    );
  });

  it('closes boarding at a cutoff that asks for no state', async () => {
    const train = await setting.train(
      aTrain(3, { cutoffs: [{ name: 'Boarding', before: 'P4D' }] }),
    );
    const release = await setting.release('webshop', 3, { state: 'draft' });
    const refused = await board(train.id, [release]);
    expect(setting.detailsOf(refused)).toEqual([
      ['releaseIds.0', 'cutoff_missed'],
    ]);
    expect(refused.body.error.message).toMatch(
      /misses Boarding of Zed: since .* \(Europe\/Paris\) nothing boards any more/,
    );
    expect(JSON.stringify(refused.body.error)).not.toMatch(RAW_INSTANT);
  });

  it('refuses other environments, other trains and what is over', async () => {
    const train = await setting.train(aTrain(3, { environment: 'production' }));
    const staging = await setting.release('webshop', 3, {
      environment: 'staging',
    });
    const other = await setting.train(aTrain(5, { name: 'Other' }));
    const taken = await setting.release('checkout', 3);
    await board(other.id, [taken]);
    const gone = await setting.release('payments-api', 3);
    await as('manager').post(`/releases/${gone.id}/transitions`, {
      to: 'cancelled',
      reason: 'no',
    });
    const refused = await board(train.id, [staging, taken, gone]);
    expect(refused.status).toBe(422);
    expect(setting.detailsOf(refused)).toEqual([
      ['releaseIds.0', 'other_environment'],
      ['releaseIds.1', 'aboard_another_train'],
      ['releaseIds.2', 'not_ahead'],
    ]);
  });

  describe('components that depend on each other in a circle', () => {
    it('board whole, and leave whole', async () => {
      const train = await setting.train(aTrain(3));
      const cart = await setting.release('cart', 2);
      const pricing = await setting.release('pricing', 2);
      const boarded = await board(train.id, [cart]);
      expect(boarded.body).toMatchObject({
        changed: [
          { releaseId: cart.id, because: 'named' },
          { releaseId: pricing.id, because: 'co_release' },
        ],
        aboard: 2,
        sentence: expect.stringContaining(
          'pricing 1.0.0 came along, since they ship together',
        ),
      });
      const left = await leave(train.id, pricing);
      expect(
        left.body.changed
          .map((one: any) => [one.releaseId, one.because])
          .sort(),
      ).toEqual(
        [
          [cart.id, 'co_release'],
          [pricing.id, 'named'],
        ].sort(),
      );
      expect(await aboard(train.id)).toEqual([]);
    });

    it('stay behind whole where one of them may not board', async () => {
      const train = await setting.train(aTrain(3, { capacity: 1 }));
      const cart = await setting.release('cart', 2);
      await setting.release('pricing', 2);
      const refused = await board(train.id, [cart]);
      expect(setting.detailsOf(refused)).toEqual([
        ['releaseIds.0', 'departure_full'],
      ]);
      expect(await aboard(train.id)).toEqual([]);
    });

    it('stay behind where a person may not change the other one', async () => {
      const train = await setting.train(aTrain(3));
      const cart = await setting.release('cart', 2, {
        ownerRef: 'group:default/payments-team',
      });
      await setting.release('pricing', 2);
      const refused = await board(train.id, [cart], { user: 'engineer' });
      expect(refused.status).toBe(403);
      expect(await aboard(train.id)).toEqual([]);
    });

    it('need a choice where there are two, and a hint where there is none', async () => {
      const train = await setting.train(aTrain(3));
      const cart = await setting.release('cart', 2);
      const alone = await board(train.id, [cart]);
      expect(alone.body.warnings).toEqual([
        expect.objectContaining({ code: 'co_release_unplanned' }),
      ]);
      await leave(train.id, cart);
      const first = await setting.release('pricing', 2);
      await setting.release('pricing', 3, { version: '2.0.0' });
      const refused = await board(train.id, [cart]);
      expect(setting.detailsOf(refused)).toEqual([
        ['releaseIds.0', 'co_release_ambiguous'],
      ]);
      expect(refused.body.error.message).toContain(first.id);
      expect((await board(train.id, [cart, first])).status).toBe(200);
    });

    it('cannot be torn apart by changing one of them', async () => {
      const train = await setting.train(aTrain(3));
      const cart = await setting.release('cart', 2);
      await setting.release('pricing', 2);
      const patch = (trainId: string | null, revision: number) =>
        as('manager').patch(`/releases/${cart.id}`, { trainId }, revision);
      const alone = await patch(train.id, 1);
      expect(alone.status).toBe(422);
      expect(setting.detailsOf(alone)).toEqual([['trainId', 'co_release_set']]);
      await board(train.id, [cart]);
      const away = await patch(null, 2);
      expect(setting.detailsOf(away)).toEqual([['trainId', 'co_release_set']]);
    });
  });

  it('refuses an order that contradicts itself through what releases require', async () => {
    const train = await setting.train(aTrain(3));
    const requires = (name: string) => ({
      components: [
        {
          entityRef: `component:default/${name}`,
          toVersion: '1.0.0',
          requires: [
            {
              entityRef:
                name === 'webshop'
                  ? 'component:default/checkout'
                  : 'component:default/webshop',
              version: '1.0.0',
            },
          ],
        },
      ],
    });
    const webshop = await setting.release('webshop', 3, requires('webshop'));
    const checkout = await setting.release('checkout', 2, requires('checkout'));
    expect((await board(train.id, [webshop])).status).toBe(200);
    const refused = await board(train.id, [checkout]);
    expect(refused.status).toBe(422);
    expect(setting.detailsOf(refused)).toEqual([
      ['releaseIds.0', 'order_cyclic'],
    ]);
    expect(await aboard(train.id)).toEqual(['webshop 1.0.0']);
  });

  it('records what happened aboard a train that has left, and nothing that is ahead', async () => {
    const train = await setting.train(
      aTrain(-10, {
        capacity: 1,
        cutoffs: [{ name: 'Boarding', before: 'P1D' }],
      }),
    );
    const imported = await as('manager').post('/releases:batch', {
      items: ['1.0.0', '1.0.1'].map(version => ({
        version,
        state: 'completed',
        actual: { end: inDays(-11) },
        components: [{ entityRef: 'component:default/cart' }],
        source: { provider: 'x', externalId: version },
      })),
    });
    const past: Release[] = imported.body.items;
    const boarded = await board(train.id, past);
    expect(boarded.status).toBe(200);
    expect(boarded.body).toMatchObject({ aboard: 2, free: 0 });
    const ahead = await setting.release('webshop', 2);
    const refused = await board(train.id, [ahead]);
    expect(setting.detailsOf(refused)).toEqual([['releaseIds.0', 'departed']]);
    expect((await leave(train.id, past[0])).body).toMatchObject({ aboard: 1 });
  });

  describe('by changing a release', () => {
    it('is held to the same rules', async () => {
      const train = await setting.train(aTrain(3, { capacity: 1 }));
      const webshop = await setting.release('webshop', 3, {
        trainId: train.id,
      });
      expect(webshop.warnings).toBeUndefined();
      const full = await as('manager').post('/releases', {
        version: '1',
        trainId: train.id,
      });
      expect(full.status).toBe(422);
      expect(setting.detailsOf(full)).toEqual([['trainId', 'departure_full']]);
      const imported = await as('manager').post('/releases:batch', {
        items: [
          {
            version: '1',
            trainId: train.id,
            source: { provider: 'x', externalId: '1' },
          },
        ],
      });
      expect(imported.status).toBe(400);
      expect(setting.detailsOf(imported)).toEqual([
        ['items.0.trainId', 'departure_full'],
      ]);
      const off = await as('manager').patch(
        `/releases/${webshop.id}`,
        { trainId: null },
        1,
      );
      expect(off.status).toBe(200);
      expect(off.body).not.toHaveProperty('trainId');
    });

    it('names the departure of a train that leaves again and again', async () => {
      const train = await setting.train(everyNth(1));
      const release = await setting.release('webshop', 3);
      const patch = (change: object, revision = 1) =>
        as('manager').patch(`/releases/${release.id}`, change, revision);
      const missing = await patch({ trainId: train.id });
      expect(missing.status).toBe(400);
      expect(setting.detailsOf(missing)).toEqual([
        ['trainDeparture', 'departure_missing'],
      ]);
      const wrong = await patch({
        trainId: train.id,
        trainDeparture: inDays(1.5),
      });
      expect(setting.detailsOf(wrong)).toEqual([
        ['trainDeparture', 'unknown_departure'],
      ]);
      const trainless = await patch({ trainDeparture: inDays(1.5) });
      expect(setting.detailsOf(trainless)).toEqual([
        ['trainDeparture', 'train_missing'],
      ]);
      const right = await patch({
        trainId: train.id,
        trainDeparture: train.next[1].start,
      });
      expect(right.status).toBe(200);
      const off = await patch({ trainId: null }, 2);
      expect(off.body).not.toHaveProperty('trainDeparture');
    });

    it('lets a train pass that is not known here, and says so', async () => {
      const release = await setting.release('webshop', 3, {
        trainId: 'spring-train',
      });
      expect(release.warnings).toEqual([
        expect.objectContaining({ field: 'trainId', code: 'unknown_train' }),
      ]);
      const train = await setting.train(aTrain(3));
      await as('manager').delete(`/trains/${train.id}`);
      const archived = await as('manager').patch(
        `/releases/${release.id}`,
        { trainId: train.id },
        1,
      );
      expect(setting.detailsOf(archived)).toEqual([
        ['trainId', 'train_archived'],
      ]);
    });
  });

  it('keeps releases from being stranded when their train changes', async () => {
    const train = await setting.train(everyNth(1));
    const release = await setting.release('webshop', 3);
    await board(train.id, [release], { departure: train.next[1].start });
    const change = (body: object) =>
      as('manager').patch(`/trains/${train.id}`, body, 1);
    const refused = await change({
      recurrence: { ...train.recurrence, rrule: 'FREQ=DAILY;COUNT=1' },
    });
    expect(refused.status).toBe(422);
    expect(setting.detailsOf(refused)).toEqual([
      ['recurrence', 'departures_with_releases'],
    ]);
    expect(refused.body.error.message).toContain(
      instantText(Date.parse(train.next[1].start), train.timeZone),
    );
    expect(JSON.stringify(refused.body.error)).not.toMatch(RAW_INSTANT);
    expect(
      (await change({ start: inDays(1), end: inDays(2), recurrence: null }))
        .status,
    ).toBe(422);
    expect((await change({ name: 'Other name' })).status).toBe(200);
    const archived = await as('manager').delete(`/trains/${train.id}`);
    expect(archived.body.warnings).toEqual([
      expect.objectContaining({ code: 'releases_aboard' }),
    ]);
  });

  it('does nothing twice for one idempotency key', async () => {
    const train = await setting.train(aTrain(3));
    const release = await setting.release('webshop', 3);
    const post = () =>
      board(train.id, [release]).set('Idempotency-Key', 'k-board');
    const first = await post();
    const again = await post();
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const read = await as('viewer').get(`/releases/${release.id}`);
    expect(read.body.revision).toBe(2);
  });

  it.each([
    ['no release', { releaseIds: [] }, [['releaseIds', expect.any(String)]]],
    [
      'a departure that is no instant',
      { releaseIds: ['x'], departure: 'next' },
      [['departure', 'invalid_instant']],
    ],
    [
      'too many at once',
      { releaseIds: Array.from({ length: 201 }, (_, index) => `r${index}`) },
      [['releaseIds', expect.any(String)]],
    ],
  ])('refuses %s', async (_, body, details) => {
    const train = await setting.train(aTrain(3));
    const response = await as('manager').post(
      `/trains/${train.id}/aboard`,
      body,
    );
    expect(response.status).toBe(400);
    expect(setting.detailsOf(response)).toEqual(details);
  });
});
