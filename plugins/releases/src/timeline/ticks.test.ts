import { ticksOf } from './ticks';

const stretch = (from: string, to: string) => ({
  from: Date.parse(from),
  to: Date.parse(to),
});
const style = { zone: 'Europe/Paris', locale: 'en-GB' };

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
    expect(ticks.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
    const hours = ticksOf(
      stretch('2026-10-24T22:00:00Z', '2026-10-26T23:00:00Z'),
      'week',
      style,
    );
    expect(
      hours
        .filter(({ isMajor }) => isMajor)
        .map(({ at }) => new Date(at).toISOString()),
    ).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  });

  it('names the first days of weeks in a quarter', () => {
    expect(
      ticksOf(
        stretch('2026-10-31T23:00:00Z', '2026-11-22T23:00:00Z'),
        'quarter',
        style,
      ).map(({ label }) => label),
    ).toEqual(['Nov', '2', '9', '16']);
  });
});
