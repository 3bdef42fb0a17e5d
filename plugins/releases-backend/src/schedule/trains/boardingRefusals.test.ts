import { databaseIds } from '../../__testUtils__/databases';
import { aTrain, RAW_INSTANT } from './__testUtils__/trainsApi';
import { withBoarding } from './__testUtils__/withBoarding';

describe.each(databaseIds)('what may not board a train on %s', databaseId => {
  const { as, setting, board, aboard } = withBoarding(databaseId);

  it('refuses what there is no room for, whole', async () => {
    const train = await setting().train(aTrain(3, { capacity: 2 }));
    const releases = [
      await setting().release('webshop', 3),
      await setting().release('checkout', 2),
      await setting().release('payments-api', 1),
    ];
    const refused = await board(train.id, releases);
    expect(refused.status).toBe(422);
    expect(setting().detailsOf(refused)).toEqual([
      ['releaseIds.0', 'departure_full'],
    ]);
    expect(refused.body.error.message).toContain('room for 2, not for 3');
    expect(await aboard(train.id)).toEqual([]);
    await board(train.id, releases.slice(0, 2));
    expect((await board(train.id, releases.slice(2))).status).toBe(422);
  });

  it('lets only as many aboard as there is room for, when many come at once', async () => {
    const train = await setting().train(aTrain(3, { capacity: 2 }));
    const releases = [
      await setting().release('webshop', 3),
      await setting().release('checkout', 3),
      await setting().release('payments-api', 3),
    ];
    const answers = await Promise.all(
      releases.map(release => board(train.id, [release])),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 422]);
    expect(await aboard(train.id)).toHaveLength(2);
  });

  it('refuses what misses a cutoff, and says who else then misses', async () => {
    const train = await setting().train(
      aTrain(3, {
        cutoffs: [
          { name: 'Code freeze', before: 'P4D', requiresState: 'in_readiness' },
        ],
      }),
    );
    const provider = await setting().release('payments-api', 1);
    const consumer = await setting().release('checkout', 2);
    const further = await setting().release('webshop', 3);
    for (const { id } of [consumer, further]) {
      await as('manager').post(`/releases/${id}/transitions`, {
        to: 'in_readiness',
      });
    }
    expect((await board(train.id, [consumer, further])).status).toBe(200);
    const refused = await board(train.id, [provider]);
    expect(refused.status).toBe(422);
    expect(setting().detailsOf(refused)).toEqual([
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
    const train = await setting().train(
      aTrain(3, { cutoffs: [{ name: 'Boarding', before: 'P4D' }] }),
    );
    const release = await setting().release('webshop', 3, { state: 'draft' });
    const refused = await board(train.id, [release]);
    expect(setting().detailsOf(refused)).toEqual([
      ['releaseIds.0', 'cutoff_missed'],
    ]);
    expect(refused.body.error.message).toMatch(
      /misses Boarding of Zed: since .* \(Europe\/Paris\) nothing can board any more/,
    );
    expect(JSON.stringify(refused.body.error)).not.toMatch(RAW_INSTANT);
  });

  it('refuses other environments, other trains and what is over', async () => {
    const train = await setting().train(
      aTrain(3, { environment: 'production' }),
    );
    const staging = await setting().release('webshop', 3, {
      environment: 'staging',
    });
    const other = await setting().train(aTrain(5, { name: 'Other' }));
    const taken = await setting().release('checkout', 3);
    await board(other.id, [taken]);
    const gone = await setting().release('payments-api', 3);
    await as('manager').post(`/releases/${gone.id}/transitions`, {
      to: 'cancelled',
      reason: 'no',
    });
    const refused = await board(train.id, [staging, taken, gone]);
    expect(refused.status).toBe(422);
    expect(setting().detailsOf(refused)).toEqual([
      ['releaseIds.0', 'other_environment'],
      ['releaseIds.1', 'aboard_another_train'],
      ['releaseIds.2', 'not_ahead'],
    ]);
  });

  it('refuses an order that contradicts itself through what releases require', async () => {
    const train = await setting().train(aTrain(3));
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
    const webshop = await setting().release('webshop', 3, requires('webshop'));
    const checkout = await setting().release(
      'checkout',
      2,
      requires('checkout'),
    );
    expect((await board(train.id, [webshop])).status).toBe(200);
    const refused = await board(train.id, [checkout]);
    expect(refused.status).toBe(422);
    expect(setting().detailsOf(refused)).toEqual([
      ['releaseIds.0', 'order_cyclic'],
    ]);
    expect(await aboard(train.id)).toEqual(['webshop 1.0.0']);
  });
});
