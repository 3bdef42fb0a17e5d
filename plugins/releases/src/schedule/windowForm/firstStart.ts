import { DateTime } from 'luxon';
import { Pattern, Weekday, WEEKDAYS } from './Pattern';

/** No month goes without a day that it has for longer than this. */
const SEARCHED_DAYS = 366 * 8;

export function weekdayOf(day: DateTime): Weekday {
  return WEEKDAYS[day.weekday - 1];
}

function isNth(day: DateTime, nth: number): boolean {
  return nth > 0
    ? Math.ceil(day.day / 7) === nth
    : day.day + 7 > (day.daysInMonth ?? 0);
}

function isOn(pattern: Pattern, first: DateTime, day: DateTime): boolean {
  switch (pattern.every) {
    case 'week':
      return pattern.weekdays.includes(weekdayOf(day));
    case 'month':
      return pattern.monthly === 'day'
        ? day.day === first.day
        : weekdayOf(day) === pattern.nthWeekday && isNth(day, pattern.nth);
    default:
      return true;
  }
}

/**
 * The first day from the one given on that a pattern begins on, `2026-01-02`.
 *
 * @returns undefined where there is none, as without a weekday
 */
export function firstStart(pattern: Pattern): string | undefined {
  const first = DateTime.fromISO(pattern.firstDay, { zone: 'utc' });
  for (let ahead = 0; first.isValid && ahead < SEARCHED_DAYS; ahead += 1) {
    const day = first.plus({ days: ahead });
    if (isOn(pattern, first, day)) {
      return day.toISODate() ?? undefined;
    }
  }
  return undefined;
}
