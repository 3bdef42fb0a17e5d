import fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { arbitraryRule } from '../__testUtils__/arbitraryRules';
import { bruteForceRule } from '../__testUtils__/bruteForceRule';
import { readRule } from '../rule/readRule';
import { RuleStarts } from './RuleStarts';
import { DAY, wallOf, wallText } from '../time/wallTime';

const YEAR = 366 * DAY;

const moment = fc
  .integer({
    min: wallOf('1995-01-01T00:00:00') / 60_000,
    max: wallOf('2040-01-01T00:00:00') / 60_000,
  })
  .map(minutes => wallText(minutes * 60_000));

/** A start that the rule gives, where it gives one in twelve years. */
function firstOf(rrule: string, from: string): string | undefined {
  const end = wallOf(from) + 12 * YEAR;
  const [first] = bruteForceRule(rrule, from, end);
  return first === undefined ? undefined : wallText(first);
}

function startsOf(rrule: string, first: string, start: number, end: number) {
  const { rule, problems } = readRule(rrule);
  if (!rule) {
    throw new Error(JSON.stringify(problems));
  }
  return [...new RuleStarts(rule, wallOf(first)).between({ start, end })].map(
    wallText,
  );
}

describe('RuleStarts', () => {
  it('gives what a walk over all days finds, however far from the first', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryRule,
        moment,
        fc.integer({ min: 0, max: 20 * 366 }),
        (rrule, from, daysAhead) => {
          const first = firstOf(rrule, from);
          fc.pre(first !== undefined);
          const start = wallOf(first!) + daysAhead * DAY;
          const end = start + YEAR;
          const expected = [...bruteForceRule(rrule, first!, end)].filter(
            wall => wall >= start,
          );
          compared += expected.length;
          expect(startsOf(rrule, first!, start, end)).toEqual(
            expected.map(wallText),
          );
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  /** Shapes of which no fault of the other readers is known. */
  const plainRule = arbitraryRule.filter(
    rrule => !/YEARLY/.test(rrule) || !/BYWEEKNO|BYYEARDAY|BYDAY/.test(rrule),
  );

  it('gives what rrule-temporal gives', () => {
    fc.assert(
      fc.property(plainRule, moment, (rrule, from) => {
        const first = firstOf(rrule, from);
        fc.pre(first !== undefined);
        const start = wallOf(first!);
        const other = new RRuleTemporal({
          rruleString: `DTSTART:${first!.replace(
            /[-:]/g,
            '',
          )}Z\nRRULE:${rrule}`,
        }).between(new Date(start), new Date(start + 3 * YEAR - 1), true);
        expect(startsOf(rrule, first!, start, start + 3 * YEAR)).toEqual(
          other.map(date => wallText(date.epochMilliseconds)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out a 29 February that a year does not have', () => {
    expect(
      startsOf(
        'FREQ=YEARLY',
        '2020-02-29T00:00:00',
        wallOf('2020-01-01T00:00:00'),
        wallOf('2029-01-01T00:00:00'),
      ),
    ).toEqual([
      '2020-02-29T00:00:00',
      '2024-02-29T00:00:00',
      '2028-02-29T00:00:00',
    ]);
  });

  /** It takes 1 March for the 29 February that a year does not have. */
  const meetsLeapDay = (rrule: string, first: string) =>
    /YEARLY/.test(rrule) && first.includes('-02-29T');

  it('gives what ical.js gives', () => {
    fc.assert(
      fc.property(
        plainRule.filter(rrule => !/BYSETPOS/.test(rrule)),
        moment,
        (rrule, from) => {
          const first = firstOf(rrule, from);
          fc.pre(first !== undefined && !meetsLeapDay(rrule, first));
          const start = wallOf(first!);
          const ours = startsOf(rrule, first!, start, start + 5 * YEAR);
          const others = ICAL.Recur.fromString(rrule).iterator(
            ICAL.Time.fromDateTimeString(first!),
          );
          expect(ours.slice(0, 30)).toEqual(
            ours.slice(0, 30).map(() => others.next()?.toString()),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
