import {
  Release,
  SlotList,
  slotListSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, DAY, window } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

describe.each(databaseIds)('looking for free times on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  async function slots(
    release: Release,
    query = '',
    user = 'viewer',
  ): Promise<SlotList> {
    const response = await api()
      .as(user)
      .get(`/releases/${release.id}/slots?${query}`);
    expect(response.body.error).toBeUndefined();
    return slotListSchema.parse(response.body);
  }

  it('finds at least 20 free times within 90 days, and says what it passed over', async () => {
    const other = await make('checkout', { window: window(1, 0, 23) });
    await make('payments-api', { window: window(3, 0, 23) });
    await api()
      .as('manager')
      .post('/windows', {
        name: 'Stocktaking',
        effect: 'deny',
        reason: 'The shop counts',
        timeZone: 'Europe/Paris',
        start: at(5, 0),
        end: at(8, 0),
      });
    const release = await make('checkout', { version: '2.0.0' });
    const found = await slots(release);
    expect(found.items).toHaveLength(20);
    const starts = found.items.map(({ window: { start } }) =>
      Date.parse(start),
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(Math.max(...starts)).toBeLessThan(Date.now() + 90 * DAY);
    for (const { window: slot } of found.items) {
      expect(slot.timeZone).toBe('Europe/Paris');
      expect(Date.parse(slot.end) - Date.parse(slot.start)).toBe(7_200_000);
      expect(slot.start).toMatch(/T\d\d:(00|15|30|45):00Z$/);
      for (const taken of [window(1, 0, 23), window(3, 0, 23)]) {
        expect(slot.end <= taken.start || slot.start >= taken.end).toBe(true);
      }
      expect(slot.end <= at(5, 0) || slot.start >= at(8, 0)).toBe(true);
      const hours = new Intl.DateTimeFormat('en', {
        timeZone: 'Europe/Paris',
        weekday: 'short',
        hour: 'numeric',
        hourCycle: 'h23',
      }).formatToParts(new Date(slot.start));
      const part = (type: string) =>
        hours.find(item => item.type === type)!.value;
      expect(['Sat', 'Sun']).not.toContain(part('weekday'));
      expect(Number(part('hour'))).toBeGreaterThanOrEqual(9);
      expect(Number(part('hour'))).toBeLessThan(17);
    }
    const codes = found.passedOver.map(({ code }) => code);
    expect(codes).toContain('outside_working_hours');
    expect(found.sentence).toMatch(/found the first 20 free times\.$/);

    await api()
      .as('manager')
      .patch(
        `/releases/${release.id}`,
        { window: found.items[0].window },
        release.revision,
      );
    const after = await api()
      .as('manager')
      .get(`/releases/${release.id}/conflicts`);
    expect(after.body.items).toEqual([]);
    expect((await slots(other)).items).toHaveLength(20);
  });

  it('looks for as long as asked, and only where asked', async () => {
    const release = await make('webshop');
    const found = await slots(
      release,
      `duration=PT3H&limit=3&from=${at(7, 0)}&to=${at(21, 0)}`,
    );
    expect(found.items).toHaveLength(3);
    for (const { window: slot } of found.items) {
      expect(Date.parse(slot.end) - Date.parse(slot.start)).toBe(10_800_000);
      expect(slot.start > at(7, 0) && slot.end <= at(21, 0)).toBe(true);
    }
    const long = await slots(release, 'duration=P3D');
    expect(long.items.length).toBeGreaterThanOrEqual(20);
    expect(long.sentence).toMatch(/^Looked for 3 days from /);
    expect(long.sentence).toContain('starting within working hours');
  });

  it('says why it found nothing', async () => {
    const release = await make('webshop');
    const tooLong = await slots(release, 'duration=P200D');
    expect(tooLong).toMatchObject({ items: [], passedOver: [] });
    expect(tooLong.sentence).toMatch(
      /^Looked for 200 days from .* found nothing: even from the first moment on, it would not end in time\.$/,
    );

    await api()
      .as('manager')
      .post('/windows', {
        name: 'Stocktaking',
        effect: 'deny',
        reason: 'The shop counts',
        timeZone: 'Europe/Paris',
        start: at(5, 0),
        end: at(30, 0),
      });
    const closed = await slots(
      release,
      `duration=PT90M&from=${at(7, 0)}&to=${at(21, 0)}`,
    );
    expect(closed.items).toEqual([]);
    expect(closed.sentence).toMatch(
      /^Looked for 90 minutes from .* found no free time\. \d+ starts are ruled out: /,
    );
    for (const { sentence } of closed.passedOver) {
      expect(closed.sentence).toContain(sentence);
    }
  });

  it('tells of the conflict that rules out most', async () => {
    await make('checkout', { window: window(7, 9, 10) });
    const long = await make('checkout', {
      version: '1.1.0',
      window: window(8, 0, 400),
    });
    const release = await make('checkout', { version: '2.0.0' });
    const found = await slots(
      release,
      `duration=PT1H&hours=any&days=any&from=${at(7, 8)}&to=${at(20, 0)}`,
    );
    const [most] = found.passedOver;
    expect(most.code).toBe('same_component');
    expect(most.sentence).toContain(long.name);
  });

  it('refuses what cannot be looked for', async () => {
    const draft = await make('webshop', { state: 'draft', window: null });
    const path = `/releases/${draft.id}/slots`;
    for (const [query, field] of [
      ['', 'duration'],
      ['duration=soon', 'duration'],
      [`duration=PT1H&from=${at(9, 0)}&to=${at(8, 0)}`, 'to'],
      [`duration=PT1H&to=${at(500, 0)}`, 'to'],
      [`duration=PT1H&from=9990-01-01T00:00:00Z`, 'to'],
      ['duration=PT1H&limit=101', 'limit'],
    ]) {
      const response = await api().as('viewer').get(`${path}?${query}`);
      expect(response.status).toBe(400);
      expect(response.body.error.details[0].field).toBe(field);
    }
    expect((await slots(draft, 'duration=PT1H')).items).toHaveLength(20);
    expect((await api().as('outsider').get(path)).status).toBe(404);
    await api().as('manager').post(`/releases/${draft.id}/transitions`, {
      to: 'cancelled',
      reason: 'x',
    });
    expect((await api().as('viewer').get(`${path}?duration=PT1H`)).status).toBe(
      409,
    );
  });

  it('looks at nights and weekends where asked, and spreads over days', async () => {
    const release = await make('webshop');
    const span = `from=${at(7, 0)}&to=${at(28, 0)}`;
    const partsOf = ({ items }: SlotList) =>
      items.map(({ window: { start } }) => {
        const parts = new Intl.DateTimeFormat('en', {
          timeZone: 'Europe/Paris',
          weekday: 'short',
          hour: 'numeric',
          hourCycle: 'h23',
        }).formatToParts(new Date(start));
        const part = (type: string) =>
          parts.find(item => item.type === type)!.value;
        return {
          isWeekend: ['Sat', 'Sun'].includes(part('weekday')),
          isNight: Number(part('hour')) < 9 || Number(part('hour')) >= 17,
          day: start.slice(0, 10),
        };
      });
    const any = await slots(release, `${span}&hours=any&days=any`);
    const all = partsOf(any);
    expect(all.some(({ isNight }) => isNight)).toBe(true);
    expect(all.some(({ isWeekend }) => isWeekend)).toBe(true);
    expect(new Set(all.map(({ day }) => day)).size).toBeGreaterThan(8);

    const nights = await slots(release, `${span}&hours=any`);
    expect(partsOf(nights).some(({ isWeekend }) => isWeekend)).toBe(false);
    expect(nights.sentence).toContain('wholly on working days');
    const weekends = await slots(release, `${span}&days=any`);
    expect(partsOf(weekends).some(({ isWeekend }) => isWeekend)).toBe(true);
    expect(partsOf(weekends).some(({ isNight }) => isNight)).toBe(false);

    const wrong = await api()
      .as('viewer')
      .get(`/releases/${release.id}/slots?hours=night`);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.details[0].field).toBe('hours');
  });
});
