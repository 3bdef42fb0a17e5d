import fc from 'fast-check';
import { arbitraryRule } from '../__testUtils__/arbitraryRules';
import { arbitraryTimes, toWindowTimes } from '../__testUtils__/arbitraryTimes';
import { bruteForceOccurrences } from '../__testUtils__/bruteForceOccurrences';
import { bruteForceRule } from '../__testUtils__/bruteForceRule';
import { lastEnd } from './lastEnd';
import { occurrencesBetween } from './occurrencesBetween';
import { readRule } from '../rule/readRule';
import { RuleStarts } from './RuleStarts';
import { DAY, wallOf, wallText } from '../time/wallTime';
import { WallSeries } from './WallSeries';

/**
 * Far from the first start a walk over all days takes too long. The calendar
 * is the same again after 400 years, so that a rule that begins whole cycles
 * later gives the same from there on: the walk begins there.
 */
const CYCLE = 146_097 * DAY;
const YEAR = 366 * DAY;
const END = Date.UTC(9990, 0, 1);

function ruleOf(rrule: string) {
  const { rule, problems } = readRule(rrule);
  if (!rule) {
    throw new Error(JSON.stringify(problems));
  }
  return rule;
}

/** As many cycles as fit before the end, or fewer. */
function cyclesFrom(first: number, rrule: string, share: number): number {
  const cycle = CYCLE * ruleOf(rrule).interval;
  return Math.floor(((END - first) / cycle) * share) * cycle;
}

const share = fc.double({ min: 0.3, max: 1, noNaN: true });

describe('far away', () => {
  it('a rule gives what a walk that begins there finds', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryRule,
        fc.integer({ min: 0, max: 40 * 366 }),
        fc.integer({ min: 0, max: 366 }),
        share,
        (rrule, day, later, part) => {
          const from = wallText(Date.UTC(1995, 0, 1, 9, 30) + day * DAY);
          const [first] = bruteForceRule(rrule, from, wallOf(from) + 12 * YEAR);
          fc.pre(first !== undefined);
          const ahead = cyclesFrom(first, rrule, part);
          const start = first + ahead + later * DAY;
          const span = { start, end: start + 2 * YEAR };
          const expected = [
            ...bruteForceRule(rrule, wallText(first + ahead), span.end),
          ].filter(wall => wall >= start);
          compared += expected.length;
          expect(
            [...new RuleStarts(ruleOf(rrule), first).between(span)].map(
              wallText,
            ),
          ).toEqual(expected.map(wallText));
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('occurrences are those that a walk over all days and clocks finds', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryTimes.filter(({ rrule }) => !/COUNT=|UNTIL=/.test(rrule)),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        share,
        (given, daysLater, days, part) => {
          const ahead = cyclesFrom(wallOf(given.dtstart), given.rrule, part);
          const there = {
            ...given,
            dtstart: wallText(wallOf(given.dtstart) + ahead),
            exdates: given.exdates.map(exdate =>
              wallText(wallOf(exdate) + ahead),
            ),
          };
          const start = wallOf(there.dtstart) + (daysLater + 15) * DAY;
          const span = { start, end: start + days * DAY };
          const expected = bruteForceOccurrences(there, span);
          compared += expected.length;
          expect(
            occurrencesBetween(
              toWindowTimes({ ...given, exdates: there.exdates }),
              span,
            ),
          ).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('short and long spans, asked in any order, give the same', () => {
    fc.assert(
      fc.property(
        arbitraryTimes,
        fc.array(fc.tuple(fc.nat(900), fc.nat(900)), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom(0, 400, 4000, 7900),
        (given, spans, years) => {
          const times = toWindowTimes(given);
          const from = wallOf(given.dtstart) + years * 365.25 * DAY;
          const all = occurrencesBetween(times, {
            start: from - 100 * DAY,
            // So long that years are not kept.
            end: from + 20 * YEAR,
          });
          for (const [later, days] of spans) {
            const start = from + later * DAY;
            const span = { start, end: start + days * DAY };
            expect(occurrencesBetween(times, span)).toEqual(
              days === 0
                ? []
                : all.filter(one => one.start < span.end && one.end > start),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', '2044-02-29T08:00:00', 31],
    ['FREQ=YEARLY;BYDAY=53SU', '2034-12-31T08:00:00', 80],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29T08:00:00', 140],
    ['FREQ=YEARLY;BYMONTH=1;BYHOUR=8,9', '2026-01-01T08:00:00', 1700],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31', '2026-01-31T08:00:00', 999],
    ['FREQ=WEEKLY;COUNT=1', '2026-01-01T08:00:00', 1],
  ])('%s counts as a walk over all days counts', (rrule, dtstart, count) => {
    const counted = `${rrule.replace(/;COUNT=.*/, '')};COUNT=${count}`;
    const first = wallOf(dtstart);
    const walk = bruteForceRule(
      counted.replace(/;COUNT=.*/, ''),
      dtstart,
      Date.UTC(4000, 0, 1),
    );
    let last = NaN;
    for (let place = 0; place < count; place++) {
      last = walk.next().value ?? NaN;
    }
    expect(wallText(new WallSeries(ruleOf(counted), first).last)).toBe(
      wallText(last),
    );
  });

  it('a count is the same whether it was asked near or far first', () => {
    const rule = ruleOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=500');
    const first = wallOf('2028-02-29T08:00:00');
    const near = new WallSeries(rule, first);
    const starts = (series: WallSeries, year: number) => [
      ...series.between({
        start: Date.UTC(year, 0, 1),
        end: Date.UTC(year + 40, 0, 1),
      }),
    ];
    const years = [2030, 2300, 2500, 3000, 4000, 4080, 5000];
    const inOrder = years.map(year => starts(near, year));
    for (const [place, year] of years.entries()) {
      expect(starts(new WallSeries(rule, first), year)).toEqual(inOrder[place]);
    }
    // 97 leap years in 400, of which this is the 500th.
    expect(wallText(near.last)).toBe('4084-02-29T08:00:00');
    expect(inOrder.map(list => list.length)).toEqual([10, 9, 9, 9, 10, 2, 0]);
  });
});

describe('the end of the year 9999', () => {
  const times = (rrule: string, duration = 'P3D') => ({
    timeZone: 'Pacific/Kiritimati',
    recurrence: {
      dtstart: '2026-01-01T08:00:00',
      duration,
      rrule,
      exdates: [],
    },
  });
  const end = Date.parse('9999-12-31T23:59:59.999Z');

  it('is after all starts, and is when what is under way ends', () => {
    const found = occurrencesBetween(times('FREQ=WEEKLY'), {
      start: Date.parse('9999-12-20T00:00:00Z'),
      end: Infinity,
    });
    expect(found.map(({ start }) => new Date(start).toISOString())).toEqual([
      '9999-12-22T18:00:00.000Z',
      '9999-12-29T18:00:00.000Z',
    ]);
    expect(found[1].end).toBe(end);
    expect(
      occurrencesBetween(times('FREQ=DAILY', 'PT1H'), {
        start: end,
        end: Infinity,
      }),
    ).toEqual([]);
  });

  it('has no last occurrence before it where one goes on until then', () => {
    expect(lastEnd(times('FREQ=DAILY;UNTIL=99991231'))).toBe(Infinity);
    expect(
      new Date(lastEnd(times('FREQ=YEARLY;UNTIL=99890101'))).toISOString(),
    ).toBe('9989-01-03T18:00:00.000Z');
  });
});
