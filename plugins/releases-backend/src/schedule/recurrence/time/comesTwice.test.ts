import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { comesTwice } from './comesTwice';

const MINUTE = 60_000;
const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
];

/** What the platform's calendar says of the time on the wall. */
function hasTwoInstants(instant: number, timeZone: string): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map(
    disambiguation =>
      wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  return earlier !== later;
}

describe('comesTwice', () => {
  it.each([
    ['2027-10-30T23:59:59Z', false],
    ['2027-10-31T00:00:00Z', true],
    ['2027-10-31T00:59:59Z', true],
    ['2027-10-31T01:00:00Z', true],
    ['2027-10-31T01:59:59Z', true],
    ['2027-10-31T02:00:00Z', false],
    ['2027-03-28T01:30:00Z', false],
  ])('says of %s in Paris that it is %s', (instant, expected) => {
    expect(comesTwice(Date.parse(instant), 'Europe/Paris')).toBe(expected);
  });

  it('agrees with Temporal around changes of clocks and away from them', () => {
    const near = fc
      .tuple(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) }),
        fc.integer({ min: -200, max: 200 }),
      )
      .map(([timeZone, at, minutes]) => {
        const change = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(timeZone)
          .getTimeZoneTransition('next');
        return {
          timeZone,
          instant: (change?.epochMilliseconds ?? at) + minutes * MINUTE,
        };
      });
    fc.assert(
      fc.property(near, ({ timeZone, instant }) => {
        expect(comesTwice(instant, timeZone)).toBe(
          hasTwoInstants(instant, timeZone),
        );
      }),
      { numRuns: 500 },
    );
  });
});
