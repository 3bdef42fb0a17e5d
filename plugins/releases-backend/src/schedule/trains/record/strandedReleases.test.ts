import { instantText } from '../../../platform';
import { databaseIds } from '../../../__testUtils__/databases';

import { aDailyTrain, inDays, RAW_INSTANT } from '../__testUtils__/trainsApi';
import { withBoarding } from '../__testUtils__/withBoarding';

describe.each(databaseIds)('a train with releases aboard on %s', databaseId => {
  const { as, setting, board } = withBoarding(databaseId);

  it('keeps releases from being stranded when their train changes', async () => {
    const train = await setting().train(aDailyTrain(1));
    const release = await setting().release('webshop', 3);
    await board(train.id, [release], { departure: train.next[1].start });
    const change = (body: object) =>
      as('manager').patch(`/trains/${train.id}`, body, 1);
    const refused = await change({
      recurrence: { ...train.recurrence, rrule: 'FREQ=DAILY;COUNT=1' },
    });
    expect(refused.status).toBe(422);
    expect(setting().detailsOf(refused)).toEqual([
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
});
