import { databaseIds } from '../../__testUtils__/databases';
import { aDailyTrain, aTrain, inDays } from './__testUtils__/trainsApi';
import { withBoarding } from './__testUtils__/withBoarding';

describe.each(databaseIds)(
  'boarding by changing a release on %s',
  databaseId => {
    const { as, setting } = withBoarding(databaseId);

    it('is held to the same rules', async () => {
      const train = await setting().train(aTrain(3, { capacity: 1 }));
      const webshop = await setting().release('webshop', 3, {
        trainId: train.id,
      });
      expect(webshop.warnings).toBeUndefined();
      const full = await as('manager').post('/releases', {
        version: '1',
        trainId: train.id,
      });
      expect(full.status).toBe(422);
      expect(setting().detailsOf(full)).toEqual([
        ['trainId', 'departure_full'],
      ]);
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
      expect(setting().detailsOf(imported)).toEqual([
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
      const train = await setting().train(aDailyTrain(1));
      const release = await setting().release('webshop', 3);
      const patch = (change: object, revision = 1) =>
        as('manager').patch(`/releases/${release.id}`, change, revision);
      const missing = await patch({ trainId: train.id });
      expect(missing.status).toBe(400);
      expect(setting().detailsOf(missing)).toEqual([
        ['trainDeparture', 'departure_missing'],
      ]);
      const wrong = await patch({
        trainId: train.id,
        trainDeparture: inDays(1.5),
      });
      expect(setting().detailsOf(wrong)).toEqual([
        ['trainDeparture', 'unknown_departure'],
      ]);
      const trainless = await patch({ trainDeparture: inDays(1.5) });
      expect(setting().detailsOf(trainless)).toEqual([
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
      const release = await setting().release('webshop', 3, {
        trainId: 'spring-train',
      });
      expect(release.warnings).toEqual([
        expect.objectContaining({ field: 'trainId', code: 'unknown_train' }),
      ]);
      const train = await setting().train(aTrain(3));
      await as('manager').delete(`/trains/${train.id}`);
      const archived = await as('manager').patch(
        `/releases/${release.id}`,
        { trainId: train.id },
        1,
      );
      expect(setting().detailsOf(archived)).toEqual([
        ['trainId', 'train_archived'],
      ]);
    });
  },
);
