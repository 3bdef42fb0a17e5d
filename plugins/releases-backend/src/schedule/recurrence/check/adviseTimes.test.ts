import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { arbitraryTimes, toWindowTimes } from '../__testUtils__/arbitraryTimes';
import { bruteForceOccurrences } from '../__testUtils__/bruteForceOccurrences';
import { adviseTimes } from './adviseTimes';
import { checkTimes } from './checkTimes';
import { DAY, wallOf } from '../time/wallTime';
import { WindowTimes } from '../time/WindowTimes';

const NOW = Date.parse('2026-11-25T12:00:00Z');

function weekend(given: Partial<Recurrence>, timeZone = 'Europe/Paris') {
  return {
    timeZone,
    recurrence: {
      dtstart: '2026-01-02T16:00:00',
      duration: 'P2DT16H',
      rrule: 'FREQ=WEEKLY',
      exdates: [],
      ...given,
    },
  };
}

const codes = (times: WindowTimes, now = NOW) =>
  adviseTimes(times, now).map(({ field, code }) => [field, code]);

describe('adviseTimes', () => {
  it('has nothing to say of days that follow the calendar', () => {
    expect(codes(weekend({}))).toEqual([]);
  });

  it.each([
    [
      {
        timeZone: 'UTC',
        start: '2026-01-01T00:00:00Z',
        end: '2026-01-02T00:00:00Z',
      },
      'end',
    ],
    [weekend({ rrule: 'FREQ=WEEKLY;COUNT=2' }), 'recurrence'],
    [weekend({ rrule: 'FREQ=WEEKLY;UNTIL=20261001' }), 'recurrence'],
  ])('says that it is over (%#)', (times, field) => {
    expect(codes(times)).toEqual([[field, 'window_in_the_past']]);
    expect(adviseTimes(times, NOW)[0].message).not.toMatch(/window/i);
  });

  it('has nothing against an end that is still to come', () => {
    const end = '2026-11-25T12:00:00.001Z';
    const start = '2026-11-25T11:00:00Z';
    expect(codes({ timeZone: 'UTC', start, end })).toEqual([]);
  });

  it('says when and where hours let the end move, and what keeps it', () => {
    expect(adviseTimes(weekend({ duration: 'PT64H' }), NOW)).toEqual([
      {
        field: 'recurrence.duration',
        code: 'duration_moves_end',
        message:
          'PT64H counts hours exactly: because clocks change, the occurrence of Fri 26 Mar 2027 16:00 ends at 09:00 and not at 08:00. Set endsBy to clock to keep the time of day.',
      },
    ]);
    expect(codes(weekend({ duration: 'PT64H' }, 'UTC'))).toEqual([]);
    expect(codes(weekend({ duration: 'PT64H' }, 'Asia/Kathmandu'))).toEqual([]);
    expect(codes(weekend({ duration: 'PT23H' }))).toEqual([]);
    expect(codes(weekend({ duration: 'PT64H', endsBy: 'clock' }))).toEqual([]);
  });

  it.each([
    ['Europe/Paris', 'Sat 27 Mar 2027 22:00', '09:00'],
    ['America/New_York', 'Sat 13 Mar 2027 22:00', '09:00'],
    ['Australia/Lord_Howe', 'Sat 3 Apr 2027 22:00', '07:30'],
    ['America/Santiago', 'Sat 3 Apr 2027 22:00', '07:00'],
  ])('says which night in %s ends at another time', (timeZone, night, end) => {
    const nightly = {
      dtstart: '2026-01-01T22:00:00',
      rrule: 'FREQ=DAILY',
      duration: 'PT10H',
    };
    const [{ field, code, message }] = adviseTimes(
      weekend(nightly, timeZone),
      NOW,
    );
    expect([field, code]).toEqual([
      'recurrence.duration',
      'duration_moves_end',
    ]);
    expect(message).toContain(
      `the occurrence of ${night} ends at ${end} and not at 08:00`,
    );
    expect(codes(weekend({ ...nightly, endsBy: 'clock' }, timeZone))).toEqual(
      [],
    );
  });

  it('says that an end moves exactly where it does', () => {
    const TWO_YEARS = 732 * DAY;
    let moved = 0;
    fc.assert(
      fc.property(
        arbitraryTimes.map(given => ({
          ...given,
          rrule: given.days > 0 ? 'FREQ=WEEKLY' : 'FREQ=DAILY',
          weeks: 0,
          seconds: given.seconds || 8 * 3600,
          exdates: [],
          endsBy: undefined,
        })),
        given => {
          const times = toWindowTimes(given);
          const now = wallOf(given.dtstart) - 10 * DAY;
          fc.pre(checkTimes(times).length === 0);
          const isTold = codes(times, now).some(
            ([, code]) => code === 'duration_moves_end',
          );
          const movesWithin = (length: number) => {
            const span = { start: now, end: now + 10 * DAY + length };
            const byClock = new Map(
              bruteForceOccurrences({ ...given, endsBy: 'clock' }, span).map(
                ({ start, end }) => [start, end],
              ),
            );
            return bruteForceOccurrences(given, span).some(
              ({ start, end }) => byClock.get(start) !== end,
            );
          };
          moved += Number(isTold);
          expect([
            isTold || movesWithin(TWO_YEARS - DAY),
            isTold && movesWithin(TWO_YEARS + DAY),
          ]).toEqual([isTold, isTold]);
        },
      ),
      { numRuns: 180 },
    );
    expect(moved).toBeGreaterThan(3);
  });

  it.each([
    [
      { rrule: 'FREQ=YEARLY;INTERVAL=1000' },
      'This rule gives no start from now to the year 2500.',
    ],
    [
      { rrule: 'FREQ=YEARLY;INTERVAL=20' },
      'This rule does not occur within the next ten years, but on Tue 2 Jan 2046 16:00.',
    ],
    [
      { dtstart: '2050-01-07T16:00:00' },
      'This rule does not occur within the next ten years, but on Fri 7 Jan 2050 16:00.',
    ],
  ])('says that it is very far away (%#)', (given, sentence) => {
    const warnings = adviseTimes(weekend(given), NOW);
    expect(warnings.map(({ field, code }) => [field, code])).toEqual([
      ['recurrence.rrule', 'rule_never_occurs'],
    ]);
    expect(warnings[0].message).toContain(sentence);
  });

  it('has nothing against what is under way, however far the next is', () => {
    const rule = { rrule: 'FREQ=YEARLY;INTERVAL=1000' };
    expect(codes(weekend({ ...rule, duration: 'P360D' }))).toEqual([]);
  });

  it.each([
    ['Europe/Paris', '02:30', 'Sun 28 Mar 2027 02:30', '03:30'],
    ['America/New_York', '02:30', 'Sun 14 Mar 2027 02:30', '03:30'],
    ['Australia/Lord_Howe', '02:15', 'Sun 3 Oct 2027 02:15', '02:45'],
    ['Pacific/Chatham', '03:00', 'Sun 26 Sep 2027 03:00', '04:00'],
  ])('says that clocks in %s skip %s', (timeZone, time, skipped, begins) => {
    const nightly = weekend(
      {
        dtstart: `2026-01-01T${time}:00`,
        rrule: 'FREQ=DAILY',
        duration: 'PT1H',
      },
      timeZone,
    );
    const [{ field, code, message }] = adviseTimes(nightly, NOW);
    expect([field, code]).toEqual([
      'recurrence.dtstart',
      'start_skipped_by_clocks',
    ]);
    expect(message).toContain(`Clocks in ${timeZone} skip ${skipped}`);
    expect(message).toContain(begins);
  });

  it('says that it is over exactly where no occurrence is left', () => {
    fc.assert(
      fc.property(
        arbitraryTimes.filter(({ rrule }) => !rrule.includes('YEARLY')),
        fc.integer({ min: -5, max: 90 }),
        (given, days) => {
          const times = toWindowTimes(given);
          fc.pre(checkTimes(times).length === 0);
          const now = wallOf(given.dtstart) + days * DAY;
          const isOver = codes(times, now).some(
            ([, code]) => code === 'window_in_the_past',
          );
          const bounded = /COUNT=|UNTIL=/.test(given.rrule);
          const left = bruteForceOccurrences(given, {
            start: now,
            end: now + (bounded ? 20 * 366 : 0) * DAY,
          });
          expect(isOver).toBe(bounded && left.length === 0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
