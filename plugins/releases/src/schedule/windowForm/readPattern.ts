import { DateTime } from 'luxon';
import { weekdayOf } from './firstStart';
import { endOf } from './nominalDuration';
import {
  EVERY,
  Nth,
  NTH,
  Pattern,
  PatternEnd,
  RuleDraft,
  Weekday,
  WEEKDAYS,
} from './Pattern';
import { ruleParts } from './ruleParts';

const EVERY_BY_FREQUENCY: Record<string, (typeof EVERY)[number] | undefined> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const KNOWN = [
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTH',
  'BYMONTHDAY',
  'UNTIL',
  'COUNT',
];

function isWeekday(text: string): text is Weekday {
  return WEEKDAYS.some(weekday => weekday === text);
}

function endOfRule(parts: Map<string, string>): PatternEnd | undefined {
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  if (until === undefined && count === undefined) {
    return { kind: 'never' };
  }
  if (count !== undefined) {
    return until === undefined && /^[1-9]\d{0,4}$/.test(count)
      ? { kind: 'count', count: Number(count) }
      : undefined;
  }
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(until ?? '') ?? [];
  return year ? { kind: 'until', day: `${year}-${month}-${day}` } : undefined;
}

type Days = Pick<Pattern, 'weekdays' | 'monthly' | 'nth' | 'nthWeekday'>;

/** The days that the rule names, where the fields can say them. */
function daysOfRule(
  every: Pattern['every'],
  parts: Map<string, string>,
  start: DateTime,
): Days | undefined {
  const byDay = parts.get('BYDAY');
  const byMonth = parts.get('BYMONTH');
  const byMonthDay = parts.get('BYMONTHDAY');
  const usual: Days = {
    weekdays: [weekdayOf(start)],
    monthly: 'day',
    nth: 1,
    nthWeekday: weekdayOf(start),
  };
  const isOwnDay = byMonthDay === undefined || byMonthDay === String(start.day);
  switch (every) {
    case 'week': {
      const weekdays = byDay?.split(',') ?? usual.weekdays;
      return !byMonth && !byMonthDay && weekdays.every(isWeekday)
        ? { ...usual, weekdays: weekdays.filter(isWeekday) }
        : undefined;
    }
    case 'month': {
      if (byMonth) {
        return undefined;
      }
      if (byDay === undefined) {
        return isOwnDay ? usual : undefined;
      }
      const [, number, weekday] = /^\+?(-?\d)([A-Z]{2})$/.exec(byDay) ?? [];
      const nth: Nth | undefined = NTH.find(known => String(known) === number);
      return nth && weekday && isWeekday(weekday) && !byMonthDay
        ? { ...usual, monthly: 'weekday', nth, nthWeekday: weekday }
        : undefined;
    }
    case 'year':
      return byDay === undefined &&
        isOwnDay &&
        (byMonth === undefined || byMonth === String(start.month)) &&
        (byMonth === undefined) === (byMonthDay === undefined)
        ? usual
        : undefined;
    default:
      return byDay ?? byMonth ?? byMonthDay ? undefined : usual;
  }
}

/**
 * A rule in the fields of a pattern.
 *
 * @returns undefined for a rule that says more than the fields can
 */
export function readPattern(rule: RuleDraft): Pattern | undefined {
  const parts = ruleParts(rule.rrule);
  const every = EVERY_BY_FREQUENCY[parts?.get('FREQ') ?? ''];
  const start = DateTime.fromISO(rule.dtstart, { zone: 'utc' });
  const [firstDay, startTime = ''] = rule.dtstart.split('T');
  const ends = endOf(startTime, rule.duration, rule.endsBy);
  if (
    !parts ||
    !every ||
    !ends ||
    !start.isValid ||
    !/^\d\d:\d\d$/.test(startTime) ||
    [...parts.keys()].some(name => !KNOWN.includes(name))
  ) {
    return undefined;
  }
  const interval = parts.get('INTERVAL') ?? '1';
  const days = daysOfRule(every, parts, start);
  const end = endOfRule(parts);
  return days && end && /^[1-9]\d{0,2}$/.test(interval)
    ? {
        every,
        interval: Number(interval),
        ...days,
        firstDay,
        startTime,
        ...ends,
        end,
      }
    : undefined;
}
