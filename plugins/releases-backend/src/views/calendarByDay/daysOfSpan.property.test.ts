import fc from 'fast-check';
import { DateTime } from 'luxon';
import { daysOfSpan } from './daysOfSpan';

const HOUR_MS = 3_600_000;

const zones = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
);

const spans = fc
  .tuple(
    fc.integer({
      min: Date.parse('1990-01-01T00:00:00Z'),
      max: Date.parse('2040-01-01T00:00:00Z'),
    }),
    fc.integer({ min: 1, max: 60 * 24 * HOUR_MS }),
  )
  .map(([start, length]) => ({ start, end: start + length }));

function hoursOf(from: string, to: string, zone: string) {
  const span = { start: Date.parse(from), end: Date.parse(to) };
  return daysOfSpan(span, zone).map(({ date, start, end }) => [
    date,
    (end - start) / HOUR_MS,
  ]);
}

describe('the days of a span', () => {
  it('follow each other without gaps, each named once and by its zone', () => {
    fc.assert(
      fc.property(spans, zones, (span, zone) => {
        const days = daysOfSpan(span, zone);
        expect(days[0].start).toBe(span.start);
        expect(days.at(-1)?.end).toBe(span.end);
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
        days.forEach(({ date, start, end }, index) => {
          expect(start).toBe(index === 0 ? span.start : days[index - 1].end);
          for (const instant of [start, end - 1]) {
            expect(DateTime.fromMillis(instant, { zone }).toISODate()).toBe(
              date,
            );
          }
        });
      }),
    );
  });

  it('are as long as the clock makes them', () => {
    expect(
      hoursOf('2026-03-27T23:00:00Z', '2026-03-30T22:00:00Z', 'Europe/Paris'),
    ).toEqual([
      ['2026-03-28', 24],
      ['2026-03-29', 23],
      ['2026-03-30', 24],
    ]);
    expect(
      hoursOf('2026-10-24T22:00:00Z', '2026-10-26T23:00:00Z', 'Europe/Paris'),
    ).toEqual([
      ['2026-10-25', 25],
      ['2026-10-26', 24],
    ]);
  });

  it('begin when they do, where midnight or a whole day was left out', () => {
    expect(
      hoursOf(
        '2018-11-03T03:00:00Z',
        '2018-11-05T02:00:00Z',
        'America/Sao_Paulo',
      ),
    ).toEqual([
      ['2018-11-03', 24],
      ['2018-11-04', 23],
    ]);
    expect(
      hoursOf('2011-12-29T10:00:00Z', '2011-12-31T10:00:00Z', 'Pacific/Apia'),
    ).toEqual([
      ['2011-12-29', 24],
      ['2011-12-31', 24],
    ]);
  });
});
