import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { arbitraryTimes, toWindowTimes } from '../__testUtils__/arbitraryTimes';
import { bruteForceOccurrences } from '../__testUtils__/bruteForceOccurrences';
import { checkTimes } from './checkTimes';
import { DAY, wallOf } from '../time/wallTime';
import { WindowTimes } from '../time/WindowTimes';

function weekly(given: Partial<Recurrence>): WindowTimes {
  return {
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-02T16:00:00',
      duration: 'PT1H',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      exdates: [],
      ...given,
    },
  };
}

const MISTAKES: [Partial<Recurrence>, string, string, string][] = [
  [
    { rrule: 'FREQ=HOURLY' },
    'recurrence.rrule',
    'rule_too_frequent',
    'Use FREQ=DAILY',
  ],
  [
    { dtstart: '1969-12-26T16:00:00' },
    'recurrence.dtstart',
    'dtstart_out_of_range',
    'Set it between 1970 and 2199.',
  ],
  [
    { dtstart: '2200-01-03T16:00:00' },
    'recurrence.dtstart',
    'dtstart_out_of_range',
    'Set it between 1970 and 2199.',
  ],
  [
    { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
    'recurrence.rrule',
    'rule_never_occurs',
    'Change one of its parts',
  ],
  [
    { rrule: 'FREQ=DAILY;INTERVAL=7;BYDAY=MO' },
    'recurrence.rrule',
    'rule_never_occurs',
    'Set the first start to a day that it asks for',
  ],
  [
    { dtstart: '2026-01-01T16:00:00' },
    'recurrence.dtstart',
    'dtstart_not_in_rule',
    'Set the first start to 2026-01-02T16:00:00',
  ],
  [
    { rrule: 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=17' },
    'recurrence.dtstart',
    'dtstart_not_in_rule',
    'Set the first start to 2026-01-02T17:00:00',
  ],
  [
    { rrule: 'FREQ=WEEKLY;UNTIL=20260102T145959Z' },
    'recurrence.rrule',
    'until_before_dtstart',
    'Set a later last day (UNTIL), or none.',
  ],
  [
    { rrule: 'FREQ=WEEKLY;UNTIL=20260101' },
    'recurrence.rrule',
    'until_before_dtstart',
    'Set a later last day (UNTIL), or none.',
  ],
  [
    { rrule: 'FREQ=DAILY;BYHOUR=15,16,17' },
    'recurrence.rrule',
    'rule_too_dense',
    'Let it begin less often',
  ],
  [
    { duration: 'P8D' },
    'recurrence.duration',
    'window_over_itself',
    'Let it end earlier',
  ],
  [
    { rrule: 'FREQ=MONTHLY;BYDAY=1FR,2FR,3SA', duration: 'P7DT1H' },
    'recurrence.duration',
    'window_over_itself',
    'What begins at Fri 2 Jan 2026 16:00 has not ended when it begins again, at Fri 9 Jan 2026 16:00.',
  ],
  [
    { exdates: ['2026-01-09T16:00:00', '2026-01-10T16:00:00'] },
    'recurrence.exdates.1',
    'exdate_not_in_rule',
    'Take this date away',
  ],
  [
    { exdates: ['2026-01-09T15:00:00'] },
    'recurrence.exdates.0',
    'exdate_not_in_rule',
    'Leave out 2026-01-09T16:00:00',
  ],
  [
    { exdates: ['2500-01-01T16:00:00'] },
    'recurrence.exdates.0',
    'exdate_out_of_range',
    'give one before 2500-01-01T00:00:00',
  ],
  [
    { rrule: 'FREQ=WEEKLY;COUNT=1', exdates: ['2026-01-02T16:00:00'] },
    'recurrence.exdates',
    'rule_never_occurs',
    'Keep one',
  ],
];

describe('checkTimes', () => {
  it.each(MISTAKES)('refuses %j at %s: %s', (given, field, code, remedy) => {
    expect(checkTimes(weekly(given))).toEqual([
      { field, code, message: expect.stringContaining(remedy) },
    ]);
  });

  it('speaks of what may be a window or a train', () => {
    for (const [given] of MISTAKES) {
      const [{ message }] = checkTimes(weekly(given));
      expect(message).not.toMatch(/window|train/i);
    }
  });

  it.each<Partial<Recurrence>>([
    {},
    { duration: 'P7D' },
    { rrule: 'FREQ=DAILY;BYHOUR=10,16' },
    { rrule: 'FREQ=WEEKLY;UNTIL=20260102T150000Z' },
    { rrule: 'FREQ=WEEKLY;UNTIL=20260102' },
    { rrule: 'FREQ=WEEKLY;COUNT=1', duration: 'P999D' },
    { dtstart: '2028-02-29T16:00:00', rrule: 'FREQ=YEARLY' },
    { exdates: ['2026-01-02T16:00:00', '2026-12-25T16:00:00'] },
  ])('has nothing to say of %j', given => {
    expect(checkTimes(weekly(given))).toEqual([]);
  });

  it('has nothing to say of what happens once', () => {
    expect(
      checkTimes({
        timeZone: 'UTC',
        start: '2026-01-02T16:00:00Z',
        end: '2026-01-02T17:00:00Z',
      }),
    ).toEqual([]);
  });

  it('lets no rule pass whose occurrences meet, but for a change of clocks', () => {
    let passed = 0;
    fc.assert(
      fc.property(arbitraryTimes, given => {
        fc.pre(checkTimes(toWindowTimes(given)).length === 0);
        const start = wallOf(given.dtstart);
        const occurrences = bruteForceOccurrences(given, {
          start: start - 3 * DAY,
          end: start + 200 * DAY,
        });
        passed++;
        occurrences.slice(1).forEach((occurrence, index) => {
          expect(occurrence.start).toBeGreaterThan(
            occurrences[index].end - DAY - 1,
          );
        });
      }),
      { numRuns: 200 },
    );
    expect(passed).toBeGreaterThan(50);
  });
});
