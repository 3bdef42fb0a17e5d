import { DateTime } from 'luxon';
import { firstStart } from './firstStart';
import { nominalDuration } from './nominalDuration';
import { Pattern, PatternEnd, RuleDraft, WEEKDAYS } from './Pattern';

const FREQUENCIES = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
} as const;

function daysOf(pattern: Pattern): string[] {
  const { day, month } = DateTime.fromISO(pattern.firstDay, { zone: 'utc' });
  switch (pattern.every) {
    case 'week':
      return pattern.weekdays.length > 0
        ? [
            `BYDAY=${WEEKDAYS.filter(weekday =>
              pattern.weekdays.includes(weekday),
            ).join(',')}`,
          ]
        : [];
    case 'month':
      return pattern.monthly === 'day'
        ? [`BYMONTHDAY=${day}`]
        : [`BYDAY=${pattern.nth}${pattern.nthWeekday}`];
    case 'year':
      return [`BYMONTH=${month}`, `BYMONTHDAY=${day}`];
    default:
      return [];
  }
}

function endOf(end: PatternEnd): string[] {
  switch (end.kind) {
    case 'until':
      return end.day ? [`UNTIL=${end.day.replace(/-/g, '')}`] : [];
    case 'count':
      return [`COUNT=${end.count}`];
    default:
      return [];
  }
}

/**
 * A pattern as a rule, which ends when its clock says. What is not complete is left empty, for the contract's
 * own checks to name.
 */
export function writePattern(pattern: Pattern): RuleDraft {
  const { startTime, endTime, endsAfterDays, interval } = pattern;
  const first = firstStart(pattern);
  return {
    dtstart: first && startTime ? `${first}T${startTime}` : '',
    duration:
      (startTime && endTime
        ? nominalDuration(startTime, endTime, endsAfterDays)
        : undefined) ?? '',
    endsBy: 'clock',
    rrule: [
      `FREQ=${FREQUENCIES[pattern.every]}`,
      ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
      ...daysOf(pattern),
      ...endOf(pattern.end),
    ].join(';'),
  };
}
