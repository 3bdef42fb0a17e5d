import {
  Recurrence,
  recurrenceSchema,
} from '@slipway/backstage-plugin-releases-common';
import { adviseTimes } from './adviseTimes';
import * as days from '../time/CalendarDay';
import { checkTimes } from './checkTimes';
import { describeTimes } from '../words/describeTimes';
import { lastEnd } from '../occurrences/lastEnd';
import { occurrencesBetween } from '../occurrences/occurrencesBetween';
import { RuleStarts } from '../occurrences/RuleStarts';
import { DAY } from '../time/wallTime';
import { WindowTimes } from '../time/WindowTimes';
import { ZoneYear } from '../time/ZoneYear';

jest.mock('../time/CalendarDay', () => {
  const actual = jest.requireActual('../time/CalendarDay');
  return {
    ...actual,
    calendarDay: jest.fn(actual.calendarDay),
    dayAfter: jest.fn(actual.dayAfter),
  };
});
jest.mock('../time/ZoneYear', () => {
  const actual = jest.requireActual('../time/ZoneYear');
  return {
    ZoneYear: jest.fn((...given) => new actual.ZoneYear(...given)),
  };
});

const NOW = Date.parse('2026-11-25T12:00:00Z');
const FIVE_YEARS = { start: NOW, end: NOW + 5 * 366 * DAY };

function times(rrule: string, given: Partial<Recurrence> = {}): WindowTimes {
  return {
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-01T08:00:00',
      duration: 'PT1H',
      rrule,
      exdates: [],
      ...given,
    },
  };
}

/** Starts that a generator was asked for. */
let asked = 0;

/** What was looked at while something was worked out. */
function work(of: () => void) {
  jest.mocked(days.calendarDay).mockClear();
  jest.mocked(days.dayAfter).mockClear();
  jest.mocked(ZoneYear).mockClear();
  asked = 0;
  of();
  return {
    days:
      jest.mocked(days.calendarDay).mock.calls.length +
      jest.mocked(days.dayAfter).mock.calls.length,
    starts: asked,
    zoneYears: jest.mocked(ZoneYear).mock.calls.length,
  };
}

beforeAll(() => {
  const { between } = RuleStarts.prototype;
  jest
    .spyOn(RuleStarts.prototype, 'between')
    .mockImplementation(function* counted(this: RuleStarts, span) {
      for (const start of between.call(this, span)) {
        asked++;
        yield start;
      }
    });
});

const everyDay = Array.from({ length: 500 }, (_, index) =>
  new Date(Date.parse('2026-01-01T08:00:00Z') + index * DAY)
    .toISOString()
    .slice(0, 19),
);
const everyMinute = Array.from({ length: 60 }, (_, minute) => minute).join();

interface Hostile {
  rrule: string;
  /** What is wrong with it; a rule that is only long has nothing */
  code?: string;
  given?: Partial<Recurrence>;
}

const HOSTILE: Hostile[] = [
  { rrule: 'FREQ=SECONDLY', code: 'rule_too_frequent' },
  { rrule: 'FREQ=DAILY;COUNT=1000000000', code: 'invalid_rule_value' },
  { rrule: 'FREQ=DAILY;INTERVAL=1000000', code: 'invalid_rule_value' },
  {
    rrule: `FREQ=DAILY;BYMINUTE=${everyMinute}`,
    code: 'rule_too_dense',
  },
  {
    rrule: `FREQ=DAILY;BYMINUTE=${everyMinute};BYSECOND=${everyMinute}`,
    code: 'rule_too_dense',
  },
  { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', code: 'rule_never_occurs' },
  {
    rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=1',
    code: 'rule_never_occurs',
  },
  { rrule: 'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6', code: 'rule_never_occurs' },
  { rrule: 'FREQ=YEARLY;BYYEARDAY=366;BYDAY=5MO', code: 'rule_never_occurs' },
  { rrule: 'FREQ=YEARLY;BYDAY=5MO;BYSETPOS=-366', code: 'rule_never_occurs' },
  { rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', code: 'rule_never_occurs' },
  { rrule: 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2', code: 'rule_never_occurs' },
  {
    rrule: 'FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29',
    code: 'rule_never_occurs',
  },
  {
    rrule: 'FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29',
    code: 'rule_never_occurs',
  },
  {
    rrule:
      'FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,6,12,18,24,30,36,42,48,54;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1,2,3,-1,-2,-3',
    given: { dtstart: '2026-01-01T00:00:00' },
    code: 'window_over_itself',
  },
  {
    rrule: 'FREQ=YEARLY',
    given: { duration: 'P999W9999D' },
    code: 'window_over_itself',
  },
  {
    rrule: 'FREQ=DAILY;COUNT=500',
    given: { exdates: everyDay },
    code: 'rule_never_occurs',
  },
  {
    rrule: 'FREQ=DAILY;UNTIL=20260301T235959Z',
    given: { exdates: everyDay.slice(0, 60) },
    code: 'rule_never_occurs',
  },
  {
    rrule: 'FREQ=DAILY;UNTIL=20270515',
    given: { exdates: everyDay },
    code: 'rule_never_occurs',
  },
  {
    rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=10000',
    given: {
      dtstart: '2028-02-29T08:00:00',
      exdates: ['9996-02-29T08:00:00'],
    },
    code: 'exdate_out_of_range',
  },
  { rrule: 'FREQ=DAILY', given: { exdates: everyDay } },
  { rrule: 'FREQ=DAILY;COUNT=10000' },
  { rrule: 'FREQ=DAILY;UNTIL=99991231T235959Z' },
  { rrule: 'FREQ=YEARLY;UNTIL=99991231' },
  { rrule: 'FREQ=YEARLY;INTERVAL=1000' },
  { rrule: 'FREQ=YEARLY;INTERVAL=1000;UNTIL=24991231T000000Z' },
  {
    rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=10000',
    given: { dtstart: '2044-02-29T08:00:00' },
  },
  {
    rrule: 'FREQ=YEARLY;BYYEARDAY=366;COUNT=10000',
    given: { dtstart: '2028-12-31T08:00:00' },
  },
  { rrule: 'FREQ=DAILY;COUNT=1', given: { duration: 'P999W9999DT99999H' } },
];

it.each(HOSTILE)(
  'the rule $rrule is checked in few steps: $code',
  ({ rrule, given, code }) => {
    let codes: string[] = [];
    const done = work(() => {
      codes = checkTimes(times(rrule, given)).map(detail => detail.code);
    });
    expect(codes).toEqual(code ? [code] : []);
    expect(done.days).toBeLessThan(50_000);
    expect(done.starts).toBeLessThan(25_000);
    expect(done.zoneYears).toBeLessThan(10);
  },
);

it.each(HOSTILE.filter(({ code }) => !code))(
  'the rule $rrule is worked out in few steps',
  ({ rrule, given }) => {
    const long = times(rrule, given);
    for (const task of [
      () => describeTimes(long),
      () => adviseTimes(long, NOW),
      () => lastEnd(long),
      () => occurrencesBetween(long, FIVE_YEARS),
    ]) {
      const done = work(task);
      // Fewer than there are from now to the end of time.
      expect(done.days).toBeLessThan(180_000);
      expect(done.starts).toBeLessThan(25_000);
      expect(done.zoneYears).toBeLessThan(10);
    }
  },
);

it('the schema takes no more than 500 exceptions', () => {
  const { recurrence } = times('FREQ=DAILY', { exdates: everyDay });
  expect(recurrenceSchema.safeParse(recurrence).success).toBe(true);
  expect(
    recurrenceSchema.safeParse({
      ...recurrence,
      exdates: [...everyDay, ...everyDay],
    }).success,
  ).toBe(false);
});
