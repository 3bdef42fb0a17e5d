import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readableTicks, ticksOf } from './ticks';
import { ZOOMS } from './timelineZoom';

const stretch = (from: string, to: string) => ({
  from: Date.parse(from),
  to: Date.parse(to),
});
const style = { zone: 'Europe/Paris', locale: 'en-GB' };
const iso = (at: number) => new Date(at).toISOString();

describe('ticksOf', () => {
  it('names the months of a year, and the year where one begins', () => {
    const ticks = ticksOf(
      stretch('2026-10-31T23:00:00Z', '2027-02-28T23:00:00Z'),
      'year',
      style,
    );
    expect(ticks.map(({ label }) => label)).toEqual([
      'Nov',
      'Dec',
      'Jan 2027',
      'Feb',
    ]);
    expect(ticks.map(({ isMajor }) => isMajor)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('starts each day at midnight there, also when the clocks change', () => {
    const ticks = ticksOf(
      stretch('2026-10-23T22:00:00Z', '2026-10-26T23:00:00Z'),
      'month',
      style,
    );
    expect(ticks.map(({ at }) => iso(at))).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });

  it('marks six hours of the clock in a week, in a day of 25 hours too', () => {
    const ticks = ticksOf(
      stretch('2026-10-24T22:00:00Z', '2026-10-26T04:00:00Z'),
      'week',
      style,
    );
    expect(ticks.map(({ at }) => iso(at))).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T05:00:00.000Z',
      '2026-10-25T11:00:00.000Z',
      '2026-10-25T17:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
    expect(ticks.map(({ label }) => label)).toEqual([
      'Sun 25 Oct',
      undefined,
      undefined,
      undefined,
      'Mon 26 Oct',
    ]);
  });

  it('names a day whose midnight the clocks skip', () => {
    const [first] = ticksOf(
      stretch('2026-04-23T22:00:00Z', '2026-04-24T06:00:00Z'),
      'week',
      { zone: 'Africa/Cairo', locale: 'en-GB' },
    );
    expect(first).toEqual({
      at: Date.parse('2026-04-23T22:00:00Z'),
      label: 'Fri 24 Apr',
      isMajor: true,
      month: undefined,
    });
  });

  it('names the first days of weeks in a quarter, and the month that starts', () => {
    expect(
      ticksOf(
        stretch('2026-10-31T23:00:00Z', '2026-11-22T23:00:00Z'),
        'quarter',
        style,
      ).map(({ label, month }) => [label, month]),
    ).toEqual([
      ['1', 'Nov'],
      ['2', undefined],
      ['9', undefined],
      ['16', undefined],
    ]);
  });

  it('moves on from mark to mark within the stretch, in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 }),
        fc.constantFrom(...ZOOMS),
        fc.constantFrom('UTC', 'Africa/Cairo', 'Australia/Lord_Howe'),
        (from, zoom, zone) => {
          const to = from + 100 * 86_400_000;
          const ticks = ticksOf({ from, to }, zoom, { zone, locale: 'en-GB' });
          expect(ticks.length).toBeGreaterThan(2);
          ticks.forEach(({ at }, index) => {
            expect(at).toBeGreaterThanOrEqual(
              index ? ticks[index - 1].at + 1 : from,
            );
            expect(at).toBeLessThan(to);
          });
          const days = ticks.filter(({ label }) => label);
          expect(
            days.every(
              ({ at }) =>
                at ===
                DateTime.fromMillis(at, { zone }).startOf('day').toMillis(),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('readableTicks', () => {
  const tick = (at: number, label?: string, month?: string) => ({
    at,
    label,
    isMajor: false,
    month,
  });
  const ticks = [tick(0, '1', 'Nov'), tick(1, '2'), tick(2), tick(3, '9')];
  const elsewhere = { label: 'Today', middle: -1000 };
  const labels = (names: { label: string }[]) =>
    names.map(({ label }) => label);

  it('leaves out what has no name, and names that run into the one before', () => {
    const { above, below } = readableTicks(ticks, at => at * 10, elsewhere);
    expect(labels(above)).toEqual(['Nov']);
    expect(labels(below)).toEqual(['1', '9']);
    expect(readableTicks(ticks, at => at * 100, elsewhere).below).toEqual([
      expect.objectContaining({ label: '1', left: 0 }),
      expect.objectContaining({ label: '2', left: 100 }),
      expect.objectContaining({ label: '9', left: 300 }),
    ]);
  });

  it('has the month behind today where that would cover it', () => {
    const { above } = readableTicks(ticks, at => at * 25, {
      label: 'Today',
      middle: 0,
    });
    expect(above).toEqual([
      expect.objectContaining({ label: 'Nov', left: 26.5 }),
    ]);
  });

  it('names the same days wherever today is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 1500 }),
        fc.integer({ min: 5, max: 60 }),
        (middle, perDay) => {
          const days = Array.from({ length: 40 }, (_, at) =>
            tick(at, String((at % 30) + 1), at % 30 ? undefined : 'Nov'),
          );
          const at = (day: number) => day * perDay;
          const { above, below } = readableTicks(days, at, {
            label: 'Today',
            middle,
          });
          expect(below).toEqual(readableTicks(days, at, elsewhere).below);
          for (const row of [above, below]) {
            row.slice(1).forEach(({ left }, index) => {
              expect(left).toBeGreaterThanOrEqual(row[index].end);
            });
          }
          expect(
            above.every(
              ({ left, end }) => end <= middle - 26.5 || left >= middle + 26.5,
            ),
          ).toBe(true);
        },
      ),
    );
  });
});
