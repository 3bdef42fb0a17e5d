import { trainListSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aTrain, inDays } from './__testUtils__/trainsApi';
import { withTrainsApi } from './__testUtils__/withTrainsApi';

describe.each(databaseIds)('lists of trains on %s', databaseId => {
  const { as, setting } = withTrainsApi(databaseId);

  it('lists by name in pages, by text and environment', async () => {
    for (const name of ['c', 'a', 'b']) {
      await setting().train(aTrain(1, { name, environment: `env-${name}` }));
    }
    const first = await as('viewer').get('/trains?limit=2&totalItems=true');
    expect(first.body.items.map((train: any) => train.name)).toEqual([
      'a',
      'b',
    ]);
    expect(first.body.totalItems).toBe(3);
    const rest = await as('viewer').get(
      `/trains?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(rest.body.items.map((train: any) => train.name)).toEqual(['c']);
    expect(rest.body.nextCursor).toBeUndefined();
    const bad = await as('viewer').get('/trains?cursor=x');
    expect(setting().detailsOf(bad)).toEqual([['cursor', 'invalid_cursor']]);
    const one = await as('viewer').get('/trains?environment=env-b');
    expect(one.body.items.map((train: any) => train.name)).toEqual(['b']);
  });

  it('lists each train with its next departure, in as many questions however many there are', async () => {
    const asked = setting().questions();
    const listed = async () => {
      await setting().settle();
      asked.length = 0;
      const { body } = await as('viewer').get('/trains').expect(200);
      return trainListSchema.parse(body).items;
    };
    await setting().train(aTrain(-9, { name: 'gone' }));
    await listed();
    const questions = asked.length;

    const a = await setting().train({
      name: 'a',
      timeZone: 'UTC',
      recurrence: {
        dtstart: inDays(2).slice(0, 19),
        duration: 'PT2H',
        rrule: 'FREQ=WEEKLY',
      },
      cutoffs: [{ name: 'Boarding', before: 'PT1H' }],
    });
    const b = await setting().train(aTrain(5, { name: 'b', capacity: 2 }));
    await setting().train(aTrain(6, { name: 'c' }));
    for (const { id } of [a, b]) {
      const { id: releaseId } = await setting().release('webshop', 3);
      await as('manager')
        .post(`/trains/${id}/aboard`, { releaseIds: [releaseId] })
        .expect(200);
    }
    const items = await listed();
    expect(asked).toHaveLength(questions);
    expect(
      items.map(({ name, nextDeparture }) => [
        name,
        nextDeparture?.aboard,
        nextDeparture?.free,
      ]),
    ).toEqual([
      ['a', 1, undefined],
      ['b', 1, 1],
      ['c', 0, undefined],
      ['gone', undefined, undefined],
    ]);
    for (const train of [a, b]) {
      const { body } = await as('viewer').get(
        `/trains/${train.id}/departures?limit=1`,
      );
      expect(items.find(({ id }) => id === train.id)).toEqual({
        ...train,
        nextDeparture: body.items[0],
      });
    }
    setting().api.db.removeAllListeners('query');
  });
});
