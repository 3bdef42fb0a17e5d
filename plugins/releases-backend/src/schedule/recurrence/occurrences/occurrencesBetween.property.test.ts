import fc from 'fast-check';
import { arbitraryTimes, toWindowTimes } from '../__testUtils__/arbitraryTimes';
import {
  bruteForceOccurrences,
  firstShowing,
  shownAt,
} from '../__testUtils__/bruteForceOccurrences';
import { ZONES } from '../__testUtils__/zones';
import { lastEnd } from './lastEnd';
import { occurrencesBetween } from './occurrencesBetween';
import { DAY, instantOfWall, wallOf, wallOfInstant } from '../time/wallTime';

const HOUR = 3_600_000;

const zone = fc.constantFrom(...Object.keys(ZONES));

describe('occurrencesBetween', () => {
  it('gives what a walk over all days and clocks finds', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryTimes,
        fc.integer({ min: -10 * 24, max: 90 * 24 }),
        fc.integer({ min: 1, max: 40 * 24 }),
        (given, hoursLater, hours) => {
          const start = wallOf(given.dtstart) + hoursLater * HOUR;
          const span = { start, end: start + hours * HOUR };
          const expected = bruteForceOccurrences(given, span);
          compared += expected.length;
          expect(occurrencesBetween(toWindowTimes(given), span)).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 250 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('gives of two spans together what it gives of each', () => {
    fc.assert(
      fc.property(
        arbitraryTimes,
        fc.array(fc.integer({ min: -300, max: 5000 }), {
          minLength: 3,
          maxLength: 3,
        }),
        (given, hours) => {
          const [a, b, c] = hours
            .sort((one, other) => one - other)
            .map(hour => wallOf(given.dtstart) + hour * HOUR);
          const times = toWindowTimes(given);
          const parts = [
            ...occurrencesBetween(times, { start: a, end: b }),
            ...occurrencesBetween(times, { start: b, end: c }).filter(
              ({ start }) => start >= b || a >= b,
            ),
          ];
          const whole = occurrencesBetween(times, { start: a, end: c });
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('lastEnd', () => {
  it('is when the last of all occurrences ends', () => {
    fc.assert(
      fc.property(
        arbitraryTimes.filter(({ rrule }) => /COUNT=|UNTIL=/.test(rrule)),
        given => {
          const start = wallOf(given.dtstart) - 10 * DAY;
          const span = { start, end: start + 3 * 366 * DAY };
          const end = lastEnd(toWindowTimes(given));
          fc.pre(!(end > span.end));
          const ends = bruteForceOccurrences(given, span).map(
            occurrence => occurrence.end,
          );
          expect(end).toBe(Math.max(...ends));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never comes where a rule has no end', () => {
    fc.assert(
      fc.property(
        arbitraryTimes.filter(({ rrule }) => !/COUNT=|UNTIL=/.test(rrule)),
        given => {
          expect(lastEnd(toWindowTimes(given))).toBe(Infinity);
        },
      ),
    );
  });
});

describe('wall times', () => {
  const near = zone.chain(timeZone =>
    fc.record({
      timeZone: fc.constant(timeZone),
      time: fc
        .tuple(
          fc.constantFrom(...ZONES[timeZone]),
          fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
        )
        .map(([day, minutes]) => wallOf(`${day}T00:00:00`) + minutes * 60_000),
    }),
  );
  const anywhere = fc.record({
    timeZone: zone,
    time: fc
      .integer({
        min: Date.UTC(1970, 0, 1) / 1000,
        max: Date.UTC(2060, 0, 1) / 1000,
      })
      .map(seconds => seconds * 1000),
  });

  it('are read as clocks show them, skipped and repeated ones too', () => {
    fc.assert(
      fc.property(fc.oneof(near, anywhere), ({ timeZone, time }) => {
        expect(instantOfWall(time, timeZone)).toBe(
          firstShowing(time, timeZone),
        );
        expect(wallOfInstant(time, timeZone)).toBe(shownAt(time, timeZone));
      }),
      { numRuns: 2000 },
    );
  });
});
