import { trainPlanSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aTrain, inDays } from './__testUtils__/trainsApi';
import { withTrainsApi } from './__testUtils__/withTrainsApi';

describe.each(databaseIds)('the plan of a train on %s', databaseId => {
  const { as, setting } = withTrainsApi(databaseId);

  const plan = async (trainId: string, user = 'viewer', query = '') => {
    const { body, status } = await as(user).get(
      `/trains/${trainId}/plan${query}`,
    );
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return trainPlanSchema.parse(body);
  };

  const board = async (trainId: string, ...ids: string[]) => {
    const { status, body } = await as('manager').post(
      `/trains/${trainId}/aboard`,
      { releaseIds: ids },
    );
    expect({ status, error: body.error }).toEqual({ status: 200 });
  };

  it('has nobody aboard at first', async () => {
    const { id } = await setting().train(aTrain(3));
    expect(await plan(id)).toMatchObject({
      waves: [],
      violations: [],
      missing: [],
      aboard: 0,
      hidden: 0,
      departure: { aboard: 0 },
      sentence: 'No releases are aboard Zed yet.',
      snapshot: { id: expect.any(String) },
    });
    expect((await as('viewer').get('/trains/none/plan')).status).toBe(404);
    const wrong = await as('viewer').get(
      `/trains/${id}/plan?departure=${inDays(40)}`,
    );
    expect(wrong.status).toBe(404);
  });

  it('orders waves, keeps circles together, and names what is out of order', async () => {
    const { id } = await setting().train(aTrain(3));
    const payments = await setting().release('payments-api', 2.9);
    const checkout = await setting().release('checkout', 2);
    const webshop = await setting().release('webshop', 3);
    const cart = await setting().release('cart', 3);
    const pricing = await setting().release('pricing', 3);
    await board(id, payments.id, checkout.id, webshop.id, cart.id);
    const found = await plan(id);
    expect(found.waves.map(wave => wave.releases)).toEqual([
      [payments.id],
      [checkout.id, ...[cart.id, pricing.id]],
      [webshop.id],
    ]);
    expect(found.waves[1].coRelease).toEqual([[cart.id, pricing.id]]);
    expect(found.violations).toMatchObject([
      {
        consumerRef: 'component:default/checkout',
        providerRef: 'component:default/payments-api',
        consumerReleaseId: checkout.id,
        providerReleaseId: payments.id,
        code: 'provider_after_consumer',
        sentence: expect.stringMatching(
          /^payments-api 1\.0\.0 must be out before checkout 1\.0\.0 starts \(.*\), since checkout 1\.0\.0 depends on payments-api, but ends on /,
        ),
      },
    ]);
    expect(found).toMatchObject({
      aboard: 5,
      sentence:
        '5 releases in 3 waves; 1 release is out of order and 2 releases are planned for another time.',
    });
  });

  it('names who is planned for another time than the train leaves', async () => {
    const { id } = await setting().train(aTrain(3));
    const early = await setting().release('payments-api', 2.95);
    const late = await setting().release('checkout', 3.95);
    const punctual = await setting().release('webshop', 3.5);
    await board(id, early.id, late.id, punctual.id);
    const { outside } = await plan(id);
    expect(outside.map(({ releaseId }) => releaseId)).toEqual([
      early.id,
      late.id,
    ]);
    expect(outside[0].sentence).toMatch(
      /^payments-api 1\.0\.0 is planned from .*, but Zed leaves from .* Move the release/,
    );
  });

  it('has what comes first be out before the other starts', async () => {
    const { id } = await setting().train(aTrain(3));
    const payments = await setting().release('payments-api', 2);
    const checkout = await setting().release('checkout', 2.05);
    await board(id, payments.id, checkout.id);
    const found = await plan(id);
    expect(found.violations).toEqual([
      expect.objectContaining({
        code: 'provider_after_consumer',
        sentence: expect.stringMatching(
          /must be out before checkout 1\.0\.0 starts .* but ends (at|on) /,
        ),
      }),
    ]);
  });

  it('lets consumers go before a provider that breaks them', async () => {
    const { id } = await setting().train(aTrain(3));
    const payments = await setting().release('payments-api', 1, {
      impact: 'breaking',
    });
    const checkout = await setting().release('checkout', 2);
    await board(id, payments.id, checkout.id);
    const found = await plan(id);
    expect(found.waves.map(wave => wave.releases)).toEqual([
      [checkout.id],
      [payments.id],
    ]);
    expect(found.violations).toEqual([
      expect.objectContaining({ code: 'consumer_after_provider' }),
    ]);
  });

  it('names releases that come to contradict each other aboard, and orders the others', async () => {
    const { id } = await setting().train(aTrain(3));
    const requires = (name: string, required: string) => ({
      components: [
        {
          entityRef: `component:default/${name}`,
          toVersion: '1.0.0',
          requires: [
            { entityRef: `component:default/${required}`, version: '1.0.0' },
          ],
        },
      ],
    });
    const payments = await setting().release('payments-api', 1);
    const checkout = await setting().release('checkout', 2);
    const webshop = await setting().release(
      'webshop',
      3,
      requires('webshop', 'checkout'),
    );
    await board(id, payments.id, checkout.id, webshop.id);
    const changed = await as('manager').patch(
      `/releases/${checkout.id}`,
      requires('checkout', 'webshop'),
      2,
    );
    expect(changed.status).toBe(200);
    const found = await plan(id);
    expect(found.contradictions).toMatchObject([
      {
        releaseIds: [checkout.id, webshop.id],
        sentence:
          'checkout 1.0.0 and webshop 1.0.0 would each have to come before the other. Remove what one of them requires, or put it on another departure.',
      },
    ]);
    expect(found.sentence).toContain('1 contradiction');
    expect(found.waves.flatMap(wave => wave.releases).sort()).toEqual(
      [payments.id, checkout.id, webshop.id].sort(),
    );
    expect(found.waves[0].releases).toEqual([payments.id]);
  });

  it('says where the order is not known', async () => {
    const { id } = await setting().train(aTrain(3));
    const payments = await setting().release('payments-api', 1, {
      state: 'draft',
      window: undefined,
    });
    const checkout = await setting().release('checkout', 2);
    await board(id, payments.id, checkout.id);
    expect(await plan(id)).toMatchObject({
      violations: [],
      unknown: [{ code: 'order_unknown', providerReleaseId: payments.id }],
    });
  });

  it('names who misses a cutoff, and who else then misses', async () => {
    const train = await setting().train(aTrain(3));
    const payments = await setting().release('payments-api', 1);
    const checkout = await setting().release('checkout', 2);
    const webshop = await setting().release('webshop', 3);
    await board(train.id, payments.id, checkout.id, webshop.id);
    for (const { id } of [checkout, webshop]) {
      await as('manager').post(`/releases/${id}/transitions`, {
        to: 'in_readiness',
      });
    }
    await as('manager').patch(
      `/trains/${train.id}`,
      {
        cutoffs: [
          { name: 'Code freeze', before: 'P4D', requiresState: 'in_readiness' },
          { name: 'Go', before: 'PT1H', requiresState: 'approved' },
        ],
      },
      1,
    );
    expect((await plan(train.id)).missing).toMatchObject([
      {
        releaseId: payments.id,
        name: 'payments-api 1.0.0',
        code: 'cutoff_missed',
        cutoff: { name: 'Code freeze', at: expect.any(String) },
        sentence: expect.stringMatching(
          /^payments-api 1\.0\.0 is planned and misses Code freeze of Zed, which asked for in readiness by [^TZ]* \(Europe\/Paris\)\. checkout 1\.0\.0 and webshop 1\.0\.0 wait for it/,
        ),
        alsoMiss: [
          { releaseId: checkout.id, name: 'checkout 1.0.0' },
          { releaseId: webshop.id, name: 'webshop 1.0.0' },
        ],
        truncated: false,
      },
    ]);
    await as('manager').post(`/releases/${checkout.id}/transitions`, {
      to: 'cancelled',
      reason: 'no',
    });
    const { missing } = await plan(train.id);
    expect(missing.map(({ code, releaseId }) => [code, releaseId])).toEqual([
      ['cutoff_missed', payments.id],
      ['release_gone', checkout.id],
    ]);
  });

  it('shows nobody what they may not read', async () => {
    const { id } = await setting().train(aTrain(3));
    const payments = await setting().release('payments-api', 2.9);
    const checkout = await setting().release('checkout', 2, {
      environment: 'staging',
    });
    await board(id, payments.id, checkout.id);
    const seen = await plan(id, 'outsider');
    expect(seen).toMatchObject({
      aboard: 2,
      hidden: 1,
      members: [{ releaseId: checkout.id }],
      violations: [],
    });
    expect(JSON.stringify(seen)).not.toContain(payments.id);
    expect(JSON.stringify(seen)).not.toContain('payments-api');
  });

  it('plans each departure of its own', async () => {
    const train = await setting().train({
      name: 'Daily train',
      timeZone: 'UTC',
      recurrence: {
        dtstart: inDays(1).slice(0, 19),
        duration: 'PT1H',
        rrule: 'FREQ=DAILY',
      },
    });
    const release = await setting().release('webshop', 3);
    const departure = train.next[1].start;
    await as('manager').post(`/trains/${train.id}/aboard`, {
      releaseIds: [release.id],
      departure,
    });
    expect(await plan(train.id)).toMatchObject({
      aboard: 0,
      departure: { start: train.next[0].start },
    });
    expect(
      await plan(train.id, 'viewer', `?departure=${departure}`),
    ).toMatchObject({ aboard: 1, departure: { start: departure } });
  });
});
