import fc from 'fast-check';
import { firstShowing, shownAt } from '../__testUtils__/bruteForceOccurrences';
import { ZONES } from '../__testUtils__/zones';
import { endOfOccurrence } from './endOfOccurrence';
import { DAY, instantOfWall, wallOf, wallText } from '../time/wallTime';
import { readDuration } from './windowDuration';

const CHANGES = Object.entries(ZONES).flatMap(([timeZone, days]) =>
  days.map(day => ({ timeZone, midnight: wallOf(`${day}T00:00:00`) })),
);

/** A start around a change of clocks, and how long it lasts. */
const occurrence = fc
  .record({
    change: fc.constantFrom(...CHANGES),
    minutes: fc.integer({ min: -2 * 1440, max: 1440 }),
    days: fc.constantFrom(0, 0, 0, 1, 2),
    length: fc.integer({ min: 1, max: 50 * 60 }),
  })
  .map(({ change: { timeZone, midnight }, minutes, days, length }) => {
    const wall = midnight + minutes * 60_000;
    return {
      timeZone,
      start: { wall, instant: instantOfWall(wall, timeZone) },
      duration: { nominal: days * DAY, exact: length * 60_000 },
    };
  });

describe('endOfOccurrence', () => {
  it.each([
    ['2026-10-24T22:00:00', 'PT10H', 'duration', '2026-10-25T07:00:00'],
    ['2026-10-24T22:00:00', 'PT10H', 'clock', '2026-10-25T08:00:00'],
    ['2027-03-27T22:00:00', 'PT10H', 'duration', '2027-03-28T09:00:00'],
    ['2027-03-27T22:00:00', 'PT10H', 'clock', '2027-03-28T08:00:00'],
    ['2027-03-26T16:00:00', 'PT64H', 'clock', '2027-03-29T08:00:00'],
    // into the gap, and wholly inside of it
    ['2027-03-27T22:00:00', 'PT4H30M', 'clock', '2027-03-28T03:30:00'],
    ['2027-03-28T02:15:00', 'PT30M', 'clock', '2027-03-28T03:45:00'],
    ['2027-03-28T02:30:00', 'PT30M', 'clock', '2027-03-28T04:00:00'],
  ] as const)(
    'lets what begins at %s and lasts %s end by the %s at %s',
    (wall, duration, endsBy, end) => {
      const timeZone = 'Europe/Paris';
      const start = {
        wall: wallOf(wall),
        instant: instantOfWall(wallOf(wall), timeZone),
      };
      const ends = endOfOccurrence(
        start,
        readDuration(duration),
        timeZone,
        endsBy,
      );
      expect(wallText(shownAt(ends, timeZone))).toBe(end);
    },
  );

  it('shows by the clock what clocks show without a change', () => {
    fc.assert(
      fc.property(occurrence, ({ timeZone, start, duration }) => {
        const meant = start.wall + duration.nominal + duration.exact;
        const shown = firstShowing(meant, timeZone);
        const end = endOfOccurrence(start, duration, timeZone, 'clock');
        expect(end).toBeGreaterThan(start.instant);
        fc.pre(shown > start.instant && shownAt(shown, timeZone) === meant);
        expect(end).toBe(shown);
      }),
      { numRuns: 2000 },
    );
  });

  it('differs from the duration only where clocks change in its hours', () => {
    fc.assert(
      fc.property(occurrence, ({ timeZone, start, duration }) => {
        const ends = (endsBy?: 'duration' | 'clock') =>
          endOfOccurrence(start, duration, timeZone, endsBy);
        expect(ends()).toBe(ends('duration'));
        const counted = ends() - duration.exact;
        const offsets = [counted, ends('clock'), ends()].map(
          instant => shownAt(instant, timeZone) - instant,
        );
        fc.pre(
          new Set(offsets).size === 1 &&
            shownAt(counted, timeZone) === start.wall + duration.nominal,
        );
        expect(ends('clock')).toBe(ends());
      }),
      { numRuns: 1000 },
    );
  });
});
