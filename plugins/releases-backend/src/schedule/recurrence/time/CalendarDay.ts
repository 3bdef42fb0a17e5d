import { DAY } from './wallTime';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the Gregorian calendar, with what rules ask of it. @internal */
export interface CalendarDay {
  year: number;
  /** 1 to 12 */
  month: number;
  dayOfMonth: number;
  dayOfYear: number;
  /** 0 is Monday */
  weekday: number;
  monthLength: number;
  yearLength: number;
}

/** The midnight before a wall time, or the same. @internal */
export function midnightOf(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** The weekday of a midnight, 0 is Monday. @internal */
export function weekdayOf(midnight: number): number {
  const sinceMonday = (midnight / DAY + 3) % 7;
  return sinceMonday < 0 ? sinceMonday + 7 : sinceMonday;
}

/** The day that begins at a midnight. @internal */
export function calendarDay(midnight: number): CalendarDay {
  const date = new Date(midnight);
  return dayOf(
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    weekdayOf(midnight),
  );
}

/** The day after. @internal */
export function dayAfter(day: CalendarDay): CalendarDay {
  const weekday = (day.weekday + 1) % 7;
  if (day.dayOfMonth < day.monthLength) {
    return {
      year: day.year,
      month: day.month,
      dayOfMonth: day.dayOfMonth + 1,
      dayOfYear: day.dayOfYear + 1,
      weekday,
      monthLength: day.monthLength,
      yearLength: day.yearLength,
    };
  }
  return day.month < 12
    ? dayOf(day.year, day.month + 1, 1, weekday)
    : dayOf(day.year + 1, 1, 1, weekday);
}

function dayOf(
  year: number,
  month: number,
  dayOfMonth: number,
  weekday: number,
): CalendarDay {
  const leapDay = isLeapYear(year) ? 1 : 0;
  const before = MONTH_LENGTHS.slice(0, month - 1).reduce((a, b) => a + b, 0);
  return {
    year,
    month,
    dayOfMonth,
    dayOfYear: before + (month > 2 ? leapDay : 0) + dayOfMonth,
    weekday,
    monthLength: MONTH_LENGTHS[month - 1] + (month === 2 ? leapDay : 0),
    yearLength: 365 + leapDay,
  };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
