import fc from 'fast-check';
import { arbitraryPattern, weekend } from './__testUtils__/patterns';
import { fitEnd } from './fitEnd';
import { leastDaysBetween } from './leastDaysBetween';
import { nominalDuration } from './nominalDuration';
import { Pattern } from './Pattern';

describe('leastDaysBetween', () => {
  it.each<[Partial<Pattern>, number]>([
    [{}, 7],
    [{ interval: 3 }, 21],
    [{ weekdays: [] }, 7],
    [{ weekdays: ['MO', 'WE', 'FR'] }, 2],
    [{ weekdays: ['MO', 'SU'] }, 1],
    [{ weekdays: ['MO', 'SU'], interval: 2 }, 6],
    [{ every: 'day', interval: 2 }, 2],
    [{ every: 'month' }, 28],
    [{ every: 'year' }, 365],
  ])('counts the days to the next start of %j', (changes, days) => {
    expect(leastDaysBetween({ ...weekend, ...changes })).toBe(days);
  });
});

describe('fitEnd', () => {
  it('ends a weekend that became a night on the next day', () => {
    expect(fitEnd({ ...weekend, every: 'day' })).toMatchObject({
      endTime: '08:00',
      endsAfterDays: 1,
    });
    expect(
      fitEnd({ ...weekend, every: 'day', endTime: '18:00' }),
    ).toMatchObject({ endTime: '18:00', endsAfterDays: 0 });
  });

  it('ends before it begins again, and keeps an end that does', () => {
    fc.assert(
      fc.property(arbitraryPattern, pattern => {
        const fitted = fitEnd(pattern);
        const { startTime, endTime, endsAfterDays } = fitted;
        const minutes = (time: string) =>
          Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
        const length =
          endsAfterDays * 1440 + minutes(endTime) - minutes(startTime);
        expect(
          nominalDuration(startTime, endTime, endsAfterDays),
        ).toBeDefined();
        expect(length).toBeLessThanOrEqual(leastDaysBetween(pattern) * 1440);
        expect(fitEnd(fitted)).toBe(fitted);
      }),
    );
  });

  it('leaves alone what has no times yet', () => {
    const started = { ...weekend, endTime: '' };
    expect(fitEnd(started)).toBe(started);
  });
});
