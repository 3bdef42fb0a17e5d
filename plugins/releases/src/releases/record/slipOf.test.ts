import { pastRelease, sampleRelease } from '../../__testUtils__/sampleReleases';
import { formatHours } from './formatHours';
import { median, outcomeOf, slipHoursOf } from './slipOf';

describe('slip', () => {
  it('is told against the first plan', () => {
    const late = pastRelease('1.0.0', 3);
    expect(slipHoursOf(late)).toBe(0.5);
    expect(
      slipHoursOf({
        ...late,
        baselineWindow: {
          start: '2026-11-17T09:00:00Z',
          end: '2026-11-17T11:00:00Z',
          timeZone: 'UTC',
        },
      }),
    ).toBe(24.5);
  });

  it('is none inside the window, and negative before it', () => {
    const inside = pastRelease('1.0.0', 3, {
      actual: { end: '2026-11-18T10:00:00Z' },
    });
    expect(slipHoursOf(inside)).toBe(0);
    expect(
      slipHoursOf({ ...inside, actual: { end: '2026-11-18T06:00:00Z' } }),
    ).toBe(-3);
  });

  it('is unknown without a plan or an end', () => {
    expect(slipHoursOf(sampleRelease())).toBeUndefined();
    expect(
      slipHoursOf(pastRelease('1.0.0', 3, { window: undefined })),
    ).toBeUndefined();
  });

  it('has a middle', () => {
    expect(median([])).toBeUndefined();
    expect(median([3])).toBe(3);
    expect(median([5, -1, 3])).toBe(3);
    expect(median([4, 1])).toBe(2.5);
  });

  it.each([
    [0.5, '30 minutes'],
    [5, '5 hours'],
    [-23.7, '1 day'],
    [30, '30 hours'],
    [-47.6, '2 days'],
    [72, '3 days'],
  ])('of %s hours reads %s', (hours, words) => {
    expect(formatHours(hours, 'en')).toBe(words);
  });

  it('knows how a release came out', () => {
    expect(outcomeOf({ state: 'rolled_back' })).toBe('failed');
    expect(outcomeOf({ state: 'completed' })).toBe('completed');
    expect(outcomeOf({ state: 'verifying' })).toBe('open');
  });
});
