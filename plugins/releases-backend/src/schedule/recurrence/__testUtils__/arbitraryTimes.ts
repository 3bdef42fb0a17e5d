import fc from 'fast-check';
import { RuleStarts } from '../occurrences/RuleStarts';
import { readRule } from '../rule/readRule';
import { DAY, wallOf, wallText } from '../time/wallTime';
import { arbitraryRule } from './arbitraryRules';
import { ZONES } from './zones';

/** What a window's times are made of, for both readers. */
export interface GivenTimes {
  timeZone: string;
  dtstart: string;
  rrule: string;
  exdates: string[];
  weeks: number;
  days: number;
  seconds: number;
  endsBy?: 'duration' | 'clock';
}

export function durationText({ weeks, days, seconds }: GivenTimes): string {
  return `P${weeks ? `${weeks}W` : ''}${days ? `${days}D` : ''}${
    seconds ? `T${seconds}S` : ''
  }`;
}

export function toWindowTimes(given: GivenTimes) {
  const { timeZone, dtstart, rrule, exdates, endsBy } = given;
  const duration = durationText(given);
  return {
    timeZone,
    recurrence: { dtstart, duration, rrule, exdates, endsBy },
  };
}

/** Times of day around which clocks are changed, and others. */
const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 4 * 60 }),
  fc.constantFrom(0, 30, 60, 90, 120, 150, 165, 180),
  fc.integer({ min: 0, max: 24 * 60 - 1 }),
);

/** Mostly such as recur often enough to meet a change of clocks. */
const rule = fc.oneof(
  arbitraryRule,
  fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=2',
    'FREQ=WEEKLY;BYDAY=SA,SU',
    'FREQ=WEEKLY',
    'FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,30',
    'FREQ=MONTHLY;BYDAY=-1SU',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  ),
);

function untilText(wall: number, form: number): string {
  const text = wallText(wall).replace(/[-:]/g, '');
  return [text.slice(0, 8), text, `${text}Z`][form];
}

/** Times of windows near changes of clocks in many zones. */
export const arbitraryTimes: fc.Arbitrary<GivenTimes> = fc
  .constantFrom(...Object.keys(ZONES))
  .chain(timeZone =>
    fc.record({
      timeZone: fc.constant(timeZone),
      day: fc.constantFrom(...ZONES[timeZone]),
      daysBefore: fc.integer({ min: 0, max: 30 }),
      minute: minuteOfDay,
      rule,
      bound: fc.option(
        fc.record({
          count: fc.integer({ min: 1, max: 40 }),
          days: fc.integer({ min: 0, max: 60 }),
          minutes: fc.constantFrom(-1, 0, 0, 1, 60, 300),
          form: fc.constantFrom(0, 1, 2),
          isCount: fc.boolean(),
        }),
        { nil: undefined },
      ),
      left: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }),
      weeks: fc.constantFrom(0, 0, 0, 1),
      days: fc.constantFrom(0, 0, 1, 2, 3),
      seconds: fc.constantFrom(0, 1, 1800, 3600, 7200, 16 * 3600, 64 * 3600),
      endsBy: fc.constantFrom(undefined, 'duration' as const, 'clock' as const),
    }),
  )
  .map(({ day, daysBefore, minute, rule: text, bound, left, ...rest }) => {
    const from = wallOf(`${day}T00:00:00`) - daysBefore * DAY + minute * 60_000;
    const { rule: read } = readRule(text);
    const starts = read
      ? [
          ...new RuleStarts(read, from).between({
            start: from,
            end: from + 4 * 366 * DAY,
          }),
        ]
      : [];
    const first = starts[0] ?? from;
    let rrule = text;
    if (bound?.isCount) {
      rrule = `${text};COUNT=${bound.count}`;
    } else if (bound) {
      const until = first + bound.days * DAY + bound.minutes * 60_000;
      rrule = `${text};UNTIL=${untilText(until, bound.form)}`;
    }
    return {
      ...rest,
      rrule,
      dtstart: wallText(first),
      exdates: left.flatMap(place => starts[place] ?? []).map(wallText),
    };
  })
  .filter(({ weeks, days, seconds }) => weeks + days + seconds > 0);
