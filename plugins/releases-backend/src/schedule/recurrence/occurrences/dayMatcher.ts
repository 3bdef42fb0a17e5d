import { CalendarDay, weekdayOf } from '../time/CalendarDay';
import { RecurrenceRule, RuleWeekday, WEEKDAYS } from '../rule/RecurrenceRule';
import { monthStart } from '../time/monthStart';
import { DAY } from '../time/wallTime';

/** @internal */
export type DayMatcher = (day: CalendarDay) => boolean;

/**
 * Which days of a period an explicit rule gives. The table of RFC 5545, 3.3.10
 * has parts that expand a period into days and parts that limit them; starting
 * from all days of the period both come to the same: each part must hold.
 *
 * Weeks are those of ISO 8601, but begin on `WKST`. A year is always that of
 * the calendar: its last days may lie in the first week of the next.
 *
 * @returns undefined where the rule gives every day
 * @internal
 */
export function dayMatcher(rule: RecurrenceRule): DayMatcher | undefined {
  const { freq, byMonth, byMonthDay, byYearDay, byWeekNo, byDay } = rule;
  const matchers: DayMatcher[] = [];
  if (byMonth) {
    matchers.push(({ month }) => byMonth.includes(month));
  }
  if (byMonthDay) {
    matchers.push(day => has(byMonthDay, day.dayOfMonth, day.monthLength));
  }
  if (byYearDay) {
    matchers.push(day => has(byYearDay, day.dayOfYear, day.yearLength));
  }
  if (byWeekNo) {
    const weekStart = WEEKDAYS.indexOf(rule.weekStart);
    matchers.push(day => {
      const { week, weeks } = weekOf(day, weekStart);
      return has(byWeekNo, week, weeks);
    });
  }
  if (byDay) {
    const inMonth = freq === 'MONTHLY' || byMonth !== undefined;
    matchers.push(day => byDay.some(asked => isWeekday(day, asked, inMonth)));
  }
  return matchers.length === 0
    ? undefined
    : day => matchers.every(matches => matches(day));
}

/**
 * Whether a list names a place, counted from the front or, if negative, from
 * the end.
 */
function has(
  places: readonly number[],
  place: number,
  length: number,
): boolean {
  return places.includes(place) || places.includes(place - length - 1);
}

function isWeekday(
  day: CalendarDay,
  { ordinal, weekday }: RuleWeekday,
  inMonth: boolean,
): boolean {
  if (WEEKDAYS[day.weekday] !== weekday) {
    return false;
  }
  if (ordinal === undefined) {
    return true;
  }
  const [place, length] = inMonth
    ? [day.dayOfMonth, day.monthLength]
    : [day.dayOfYear, day.yearLength];
  return ordinal > 0
    ? Math.ceil(place / 7) === ordinal
    : Math.ceil((length - place + 1) / 7) === -ordinal;
}

/** The first day of the first week that has four days or more in a year. */
function firstWeek(year: number, weekStart: number): number {
  const newYear = monthStart(year, 1);
  const into = (weekdayOf(newYear) - weekStart + 7) % 7;
  return newYear - into * DAY + (into <= 3 ? 0 : 7 * DAY);
}

function weekOf({ year, dayOfYear }: CalendarDay, weekStart: number) {
  const midnight = monthStart(year, 1) + (dayOfYear - 1) * DAY;
  let weekYear = year;
  if (midnight < firstWeek(year, weekStart)) {
    weekYear = year - 1;
  } else if (midnight >= firstWeek(year + 1, weekStart)) {
    weekYear = year + 1;
  }
  const start = firstWeek(weekYear, weekStart);
  return {
    week: Math.floor((midnight - start) / (7 * DAY)) + 1,
    weeks: (firstWeek(weekYear + 1, weekStart) - start) / (7 * DAY),
  };
}
