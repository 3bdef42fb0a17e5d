import { databaseIds } from '../../__testUtils__/databases';
import { aTrain } from './__testUtils__/trainsApi';
import { withBoarding } from './__testUtils__/withBoarding';

describe.each(databaseIds)(
  'components that depend on each other in a circle on %s',
  databaseId => {
    const { as, setting, board, leave, aboard } = withBoarding(databaseId);

    it('board whole, and leave whole', async () => {
      const train = await setting().train(aTrain(3));
      const cart = await setting().release('cart', 2);
      const pricing = await setting().release('pricing', 2);
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
      const train = await setting().train(aTrain(3, { capacity: 1 }));
      const cart = await setting().release('cart', 2);
      await setting().release('pricing', 2);
      const refused = await board(train.id, [cart]);
      expect(setting().detailsOf(refused)).toEqual([
        ['releaseIds.0', 'departure_full'],
      ]);
      expect(await aboard(train.id)).toEqual([]);
    });

    it('stay behind where a person may not change the other one', async () => {
      const train = await setting().train(aTrain(3));
      const cart = await setting().release('cart', 2, {
        ownerRef: 'group:default/payments-team',
      });
      await setting().release('pricing', 2);
      const refused = await board(train.id, [cart], { user: 'engineer' });
      expect(refused.status).toBe(403);
      expect(await aboard(train.id)).toEqual([]);
    });

    it('need a choice where there are two, and a hint where there is none', async () => {
      const train = await setting().train(aTrain(3));
      const cart = await setting().release('cart', 2);
      const alone = await board(train.id, [cart]);
      expect(alone.body.warnings).toEqual([
        expect.objectContaining({ code: 'co_release_unplanned' }),
      ]);
      await leave(train.id, cart);
      const first = await setting().release('pricing', 2);
      await setting().release('pricing', 3, { version: '2.0.0' });
      const refused = await board(train.id, [cart]);
      expect(setting().detailsOf(refused)).toEqual([
        ['releaseIds.0', 'co_release_ambiguous'],
      ]);
      expect(refused.body.error.message).toContain(first.id);
      expect((await board(train.id, [cart, first])).status).toBe(200);
    });

    it('cannot be torn apart by changing one of them', async () => {
      const train = await setting().train(aTrain(3));
      const cart = await setting().release('cart', 2);
      await setting().release('pricing', 2);
      const patch = (trainId: string | null, revision: number) =>
        as('manager').patch(`/releases/${cart.id}`, { trainId }, revision);
      const alone = await patch(train.id, 1);
      expect(alone.status).toBe(422);
      expect(setting().detailsOf(alone)).toEqual([
        ['trainId', 'co_release_set'],
      ]);
      await board(train.id, [cart]);
      const away = await patch(null, 2);
      expect(setting().detailsOf(away)).toEqual([
        ['trainId', 'co_release_set'],
      ]);
    });
  },
);
