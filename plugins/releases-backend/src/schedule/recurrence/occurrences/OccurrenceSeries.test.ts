import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import * as days from '../time/CalendarDay';
import { occurrencesBetween } from './occurrencesBetween';
import { RuleStarts } from './RuleStarts';
import { DAY } from '../time/wallTime';
import { WindowTimes } from '../time/WindowTimes';

jest.mock('../time/CalendarDay', () => {
  const actual = jest.requireActual('../time/CalendarDay');
  return {
    ...actual,
    calendarDay: jest.fn(actual.calendarDay),
    dayAfter: jest.fn(actual.dayAfter),
  };
});

/** Starts that a rule was asked for. */
let starts = 0;

beforeAll(() => {
  const { between } = RuleStarts.prototype;
  jest
    .spyOn(RuleStarts.prototype, 'between')
    .mockImplementation(function* counted(this: RuleStarts, span) {
      for (const start of between.call(this, span)) {
        starts++;
        yield start;
      }
    });
});

/** What was looked at while something was worked out. */
function work(of: () => void) {
  jest.mocked(days.calendarDay).mockClear();
  jest.mocked(days.dayAfter).mockClear();
  starts = 0;
  of();
  const looked =
    jest.mocked(days.calendarDay).mock.calls.length +
    jest.mocked(days.dayAfter).mock.calls.length;
  return { starts, days: looked };
}

function times(given: Partial<Recurrence>): WindowTimes {
  return {
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-01T08:00:00',
      duration: 'PT1H',
      rrule: 'FREQ=DAILY',
      exdates: [],
      ...given,
    },
  };
}

const RULES = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;BYDAY=TH',
  'FREQ=MONTHLY;BYDAY=1TH',
  'FREQ=YEARLY',
  'FREQ=YEARLY;INTERVAL=7',
];

function month(year: number) {
  const start = Date.UTC(year, 0, 1);
  return { start, end: start + 31 * DAY };
}

describe('the work of a span', () => {
  it.each(RULES)('of %s does not grow with how far away it is', rrule => {
    const near = work(() => occurrencesBetween(times({ rrule }), month(2027)));
    for (const year of [2100, 2500, 5000, 9998]) {
      const far = work(() => occurrencesBetween(times({ rrule }), month(year)));
      expect(far.starts).toBeLessThanOrEqual(near.starts + 10);
      expect(far.days).toBeLessThanOrEqual(near.days + 400);
    }
  });

  it('counts a COUNT once, for all spans', () => {
    const counted = times({ rrule: 'FREQ=DAILY;COUNT=9000' });
    const first = work(() => occurrencesBetween(counted, month(2050)));
    expect(first.starts).toBeGreaterThan(8000);
    const next = work(() =>
      [2030, 2049, 2060, 2030, 9998].forEach(year =>
        occurrencesBetween(counted, month(year)),
      ),
    );
    expect(next.starts).toBeLessThan(500);
  });

  it('is done once for a year, whoever asks', () => {
    const rrule = 'FREQ=YEARLY;BYDAY=2MO,3TU';
    const year = { start: Date.UTC(2031, 3, 1), end: Date.UTC(2031, 9, 1) };
    expect(
      work(() => occurrencesBetween(times({ rrule }), year)).days,
    ).toBeGreaterThan(300);
    expect(work(() => occurrencesBetween(times({ rrule }), year))).toEqual({
      starts: 0,
      days: 0,
    });
    expect(
      work(() => occurrencesBetween(times({ rrule, duration: 'PT2H' }), year))
        .days,
    ).toBeGreaterThan(300);
  });
});
