import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { sampleCalendarByDay } from '../../../__testUtils__/sampleDays';
import { foldDays } from './foldDays';
import { itemsOf } from './itemsOf';
import { datesOf, spanOfDay } from './spanOfDay';

const zone = 'Europe/Paris';
const HOUR_MS = 3_600_000;
const FROM = Date.parse('2026-10-22T22:00:00Z');

const items = fc
  .array(
    fc.record({
      hour: fc.integer({ min: 0, max: 140 }),
      hours: fc.integer({ min: 1, max: 50 }),
      kind: fc.constantFrom('release', 'release', 'milestone', 'train'),
    }),
    { maxLength: 40 },
  )
  .map(given =>
    given.map(({ hour, hours, kind }, index): CalendarItem => {
      const start = FROM + hour * HOUR_MS;
      const end = kind === 'milestone' ? start : start + hours * HOUR_MS;
      return {
        type: kind as CalendarItem['type'],
        id: String(index),
        title: String(index),
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        relation: 'own',
        entityRefs: [],
        ...(kind === 'train' && { trainId: 'train' }),
      };
    }),
  );

describe('days with more than they have room for', () => {
  it('tell of everything: what is shown of a day, and how much more there is', () => {
    fc.assert(
      fc.property(items, fc.boolean(), (given, isGrid) => {
        const { days, windows } = sampleCalendarByDay(given);
        const named = itemsOf({ ...sampleCalendarByDay(given), days, windows });
        const { items: shown, rests } = foldDays(days, named, { zone, isGrid });
        for (const { date } of days) {
          const on = (list: readonly CalendarItem[]) =>
            list.filter(item => datesOf(item, zone).includes(date)).length;
          const more = rests.find(({ day }) => day.date === date)?.count ?? 0;
          expect(on(shown) + more).toBe(on(given));
        }
      }),
    );
  });

  it('show every release that the answer names', () => {
    fc.assert(
      fc.property(items, given => {
        const calendar = sampleCalendarByDay(given);
        const isRelease = ({ type }: CalendarItem) => type === 'release';
        const named = itemsOf(calendar);
        const { items: shown } = foldDays(calendar.days, named, {
          zone,
          isGrid: true,
        });
        expect(shown.filter(isRelease)).toEqual(named.filter(isRelease));
      }),
    );
  });
});

describe('the span of a day', () => {
  it.each([
    ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-11-26', '2026-11-25T23:00:00Z', '2026-11-26T23:00:00Z'],
  ])('is as long as the clock makes it on %s', (date, from, to) => {
    expect(spanOfDay(date, zone)).toEqual({ from, to });
  });
});
