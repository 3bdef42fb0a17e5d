import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DEFAULT_WORKING_CALENDAR, WEEKDAYS } from './WorkingCalendar';
import { WorkingDays } from './workingDays';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(2024, 0, 1);

const isoDay = (day: number) =>
  new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10);

const weekdayOf = (iso: string) =>
  WEEKDAYS[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7];

const calendars = fc.record({
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 700 }).map(isoDay), {
    maxLength: 40,
  }),
});

const dates = fc.integer({ min: 150, max: 550 });

/** All working days of the time around, found without counting. */
function allWorkingDays(calendar: {
  days: readonly string[];
  holidays: readonly string[];
}) {
  return Array.from({ length: 4000 }, (_, index) =>
    isoDay(index - 1500),
  ).filter(
    day =>
      calendar.days.includes(weekdayOf(day)) &&
      !calendar.holidays.includes(day),
  );
}

describe('WorkingDays', () => {
  it('adds as many working days as were asked for', () => {
    fc.assert(
      fc.property(
        calendars,
        dates,
        fc.integer({ min: -60, max: 60 }),
        (calendar, day, offset) => {
          const from = isoDay(day);
          const all = allWorkingDays(calendar);
          const before = all.filter(other => other < from);
          const after = all.filter(other => other > from);
          const expected =
            offset < 0
              ? before[before.length + offset]
              : [from, ...after][offset];
          expect(
            new WorkingDays(calendar)
              .add(Temporal.PlainDate.from(from), offset)
              .toString(),
          ).toBe(expected);
        },
      ),
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(
        calendars,
        dates,
        fc.integer({ min: -60, max: 60 }),
        (calendar, day, offset) => {
          const working = new WorkingDays(calendar);
          const from = Temporal.PlainDate.from(isoDay(day));
          expect(working.between(from, working.add(from, offset))).toBe(offset);
        },
      ),
    );
  });

  it('counts on from a working day, however far away', () => {
    fc.assert(
      fc.property(
        calendars,
        dates,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 100, max: 2_900_000 }),
        (calendar, day, offset, days) => {
          const working = new WorkingDays(calendar);
          const from = Temporal.PlainDate.from(isoDay(day));
          const between = working.add(from, offset);
          const far = between.add({ days });
          expect(working.between(from, far)).toBe(
            offset + working.between(between, far),
          );
          expect(working.between(far, from)).toBeLessThan(-offset);
        },
      ),
    );
  });

  it('goes on to the next working day for a day off', () => {
    const working = new WorkingDays(DEFAULT_WORKING_CALENDAR);
    const wednesday = Temporal.PlainDate.from('2026-11-25');
    const saturday = Temporal.PlainDate.from('2026-11-21');
    expect(working.between(wednesday, saturday)).toBe(-3);
    expect(working.add(wednesday, -3).toString()).toBe('2026-11-20');
    expect(working.between(saturday, saturday)).toBe(0);
  });

  it('says so where no day is a working one', () => {
    const holidays = Array.from({ length: 4400 }, (_, day) => isoDay(day));
    const working = new WorkingDays({ days: ['MO'], holidays });
    expect(() => working.add(Temporal.PlainDate.from(isoDay(0)), 1)).toThrow(
      /no working day within ten years/,
    );
  });
});
