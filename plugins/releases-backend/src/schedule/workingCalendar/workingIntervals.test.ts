import fc from 'fast-check';
import { WEEKDAYS, WorkingCalendar } from './WorkingCalendar';
import { workingIntervals } from './workingIntervals';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Casablanca',
];

const padded = (value: number) => String(value).padStart(2, '0');

/** Away from the hours in which clocks change, so that each reads once. */
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  start: fc
    .tuple(fc.integer({ min: 5, max: 11 }), fc.constantFrom(0, 15, 30))
    .map(([hour, minute]) => `${padded(hour)}:${padded(minute)}`),
  end: fc.integer({ min: 13, max: 21 }).map(hour => `${padded(hour)}:00`),
  holidays: fc.array(
    fc
      .integer({ min: 0, max: 8000 })
      .map(day => new Date(Date.UTC(2010, 0, 1) + day * DAY))
      .map(date => date.toISOString().slice(0, 10)),
    { maxLength: 5 },
  ),
});

/** What a clock on the wall shows, by the platform's own formatter. */
function wallTime(timeZone: string, instant: number) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: parts.weekday.slice(0, 2).toUpperCase(),
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

describe('workingIntervals', () => {
  it('has exactly the instants at which the clock on the wall is in working time', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2011, 0), max: Date.UTC(2031, 0) }),
        fc.integer({ min: 1, max: 20 * DAY }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: 20,
          maxLength: 20,
        }),
        (calendar, timeZone, start, length, samples) => {
          const span = { start, end: start + length };
          const intervals = workingIntervals(calendar, timeZone, span);
          for (const place of samples) {
            const at = Math.min(
              Math.floor(start + place * length),
              span.end - 1,
            );
            const { day, date, time } = wallTime(timeZone, at);
            const isWorking =
              calendar.days.some(working => working === day) &&
              !calendar.holidays.includes(date) &&
              time >= calendar.start &&
              time < calendar.end;
            expect(
              intervals.some(
                interval => interval.start <= at && at < interval.end,
              ),
            ).toBe(isWorking);
          }
          intervals.forEach((interval, index) => {
            expect(interval.start).toBeGreaterThanOrEqual(span.start);
            expect(interval.end).toBeLessThanOrEqual(span.end);
            expect(interval.end).toBeGreaterThan(interval.start);
            expect(interval.start).toBeGreaterThan(
              intervals[index - 1]?.end ?? -Infinity,
            );
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  const roundTheClock: WorkingCalendar = {
    days: [...WEEKDAYS],
    start: '00:00',
    end: '24:00',
    holidays: [],
  };
  const span = (from: string, to: string) => ({
    start: Date.parse(from),
    end: Date.parse(to),
  });

  it('joins days that touch, across a change of clocks', () => {
    const weeks = span('2026-03-20T00:00:00Z', '2026-04-05T00:00:00Z');
    expect(workingIntervals(roundTheClock, 'Europe/Paris', weeks)).toEqual([
      weeks,
    ]);
  });

  it('goes by the zone of the calendar where it has one', () => {
    const day = span('2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z');
    const tokyo = {
      ...roundTheClock,
      timeZone: 'Asia/Tokyo',
      start: '09:00',
      end: '10:00',
    };
    expect(workingIntervals(tokyo, 'Europe/Paris', day)).toEqual([
      span('2026-11-26T00:00:00Z', '2026-11-26T01:00:00Z'),
    ]);
  });

  it('has nothing in a span that is none', () => {
    const at = Date.parse('2026-11-26T12:00:00Z');
    expect(
      workingIntervals(roundTheClock, 'UTC', { start: at, end: at }),
    ).toEqual([]);
  });
});
