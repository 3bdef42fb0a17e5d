import {
  boardingSchema,
  ledgerPageSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aDailyTrain, aTrain, inDays } from './__testUtils__/trainsApi';
import { withBoarding } from './__testUtils__/withBoarding';

describe.each(databaseIds)('boarding a train on %s', databaseId => {
  const { as, setting, board, leave, aboard } = withBoarding(databaseId);

  it('takes releases aboard, tells it in their ledger, and lets them leave', async () => {
    const train = await setting().train(aTrain(3, { capacity: 5 }));
    const webshop = await setting().release('webshop', 3);
    const checkout = await setting().release('checkout', 2);
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

  it('says whose approval ends by boarding and by leaving', async () => {
    const train = await setting().train(aTrain(3));
    const { id } = await setting().release('webshop', 3);
    const approve = async () => {
      for (const to of ['planned', 'in_readiness', 'approved']) {
        await as('manager').post(`/releases/${id}/transitions`, { to });
      }
      const { body } = await as('manager').get(`/releases/${id}`);
      expect(body.state).toBe('approved');
      return body as Release;
    };
    const release = await approve();
    const boarded = await board(train.id, [release]);
    const voided = [
      {
        field: 'trainId',
        code: 'approval_voided',
        message: expect.stringContaining(release.name),
      },
    ];
    expect(boardingSchema.parse(boarded.body).warnings).toEqual(voided);
    const left = await leave(train.id, await approve());
    expect(boardingSchema.parse(left.body).warnings).toEqual(voided);
  });

  it('boards the next departure, or a named one, and another afterwards', async () => {
    const train = await setting().train(aDailyTrain(1));
    const release = await setting().release('webshop', 3);
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
    expect(setting().detailsOf(wrong)).toEqual([
      ['departure', 'unknown_departure'],
    ]);
  });

  it('asks for an existing train and readable releases', async () => {
    const train = await setting().train(aTrain(3));
    const release = await setting().release('webshop', 3);
    expect((await board('none', [release])).status).toBe(404);
    expect((await board(train.id, [{ ...release, id: 'x' }])).status).toBe(404);
    expect(
      (await board(train.id, [release], { user: 'outsider' })).status,
    ).toBe(404);
    await as('manager').delete(`/trains/${train.id}`);
    expect((await board(train.id, [release])).status).toBe(404);
  });

  it('needs leave to change each of the releases, and takes all or none', async () => {
    const train = await setting().train(aTrain(3));
    const own = await setting().release('checkout', 2);
    const other = await setting().release('webshop', 3);
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

  it('records what happened aboard a train that has left, and nothing that is ahead', async () => {
    const train = await setting().train(
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
    const ahead = await setting().release('webshop', 2);
    const refused = await board(train.id, [ahead]);
    expect(setting().detailsOf(refused)).toEqual([
      ['releaseIds.0', 'departed'],
    ]);
    expect((await leave(train.id, past[0])).body).toMatchObject({ aboard: 1 });
  });

  it('does nothing twice for one idempotency key', async () => {
    const train = await setting().train(aTrain(3));
    const release = await setting().release('webshop', 3);
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
    const train = await setting().train(aTrain(3));
    const response = await as('manager').post(
      `/trains/${train.id}/aboard`,
      body,
    );
    expect(response.status).toBe(400);
    expect(setting().detailsOf(response)).toEqual(details);
  });
});
