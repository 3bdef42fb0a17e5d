import fc from 'fast-check';
import { firstShowing } from '../__testUtils__/bruteForceOccurrences';
import { ZONES } from '../__testUtils__/zones';
import { DAY, instantOfWall, wallOf } from '../time/wallTime';
import { endAfter, readDuration } from './windowDuration';

const HOUR = 3_600_000;

describe('readDuration', () => {
  it.each([
    ['P1D', DAY, 0],
    ['PT24H', 0, DAY],
    ['P1W', 7 * DAY, 0],
    ['P1W2DT3H4M5S', 9 * DAY, 3 * HOUR + 245_000],
    ['PT90M', 0, 90 * 60_000],
    ['PT1S', 0, 1000],
    ['PT99999H', 0, 99_999 * HOUR],
  ])('takes %s apart', (text, nominal, exact) => {
    expect(readDuration(text)).toEqual({ nominal, exact });
  });
});

describe('endAfter', () => {
  it('counts days on the wall, and then hours exactly', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...Object.keys(ZONES))
          .chain(timeZone =>
            fc.tuple(
              fc.constant(timeZone),
              fc.constantFrom(...ZONES[timeZone]),
            ),
          ),
        fc.integer({ min: -3 * 1440, max: 1440 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 50 * 60 }),
        ([timeZone, day], minutes, days, length) => {
          const wall = wallOf(`${day}T00:00:00`) + minutes * 60_000;
          const start = { wall, instant: instantOfWall(wall, timeZone) };
          const exact = length * 60_000;
          expect(
            endAfter(start, { nominal: days * DAY, exact }, timeZone),
          ).toBe(firstShowing(wall + days * DAY, timeZone) + exact);
        },
      ),
      { numRuns: 500 },
    );
  });
});
