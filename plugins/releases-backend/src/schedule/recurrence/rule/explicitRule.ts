import { calendarDay, midnightOf } from '../time/CalendarDay';
import { RecurrenceRule, WEEKDAYS } from './RecurrenceRule';

/**
 * A rule that says itself what it otherwise takes from its first start
 * (RFC 5545, 3.3.10): days and times of day. It gives the same.
 *
 * @param first - dtstart, as a wall time
 * @internal
 */
export function explicitRule(
  rule: RecurrenceRule,
  first: number,
): RecurrenceRule {
  const time = new Date(first);
  return {
    ...rule,
    ...impliedDays(rule, first),
    byHour: rule.byHour ?? [time.getUTCHours()],
    byMinute: rule.byMinute ?? [time.getUTCMinutes()],
    bySecond: rule.bySecond ?? [time.getUTCSeconds()],
  };
}

function impliedDays(
  rule: RecurrenceRule,
  first: number,
): Partial<RecurrenceRule> {
  const { freq, byMonth, byWeekNo } = rule;
  const day = calendarDay(midnightOf(first));
  if (
    freq === 'DAILY' ||
    rule.byDay !== undefined ||
    rule.byMonthDay !== undefined ||
    rule.byYearDay !== undefined
  ) {
    return {};
  }
  if (freq === 'WEEKLY' || byWeekNo !== undefined) {
    return { byDay: [{ weekday: WEEKDAYS[day.weekday] }] };
  }
  return {
    byMonthDay: [day.dayOfMonth],
    byMonth: byMonth ?? (freq === 'YEARLY' ? [day.month] : undefined),
  };
}
