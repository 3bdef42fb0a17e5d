/** The names of days, from Monday. @internal */
export const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** The names of months, from January. @internal */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as it is read, `18 Dec 2026`. @internal */
export function dayText(wall: number): string {
  const date = new Date(wall);
  const month = MONTH_NAMES[date.getUTCMonth()].slice(0, 3);
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** A time of day as it is read, `16:00`. @internal */
export function timeText(wall: number): string {
  const time = new Date(wall).toISOString().slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/** A wall time as it is read, `18 Dec 2026 16:00`. @internal */
export function momentText(wall: number): string {
  return `${dayText(wall)} ${timeText(wall)}`;
}

/** A wall time with its weekday, `Fri 18 Dec 2026 16:00`. @internal */
export function weekdayMomentText(wall: number): string {
  const weekday = WEEKDAY_NAMES[(new Date(wall).getUTCDay() + 6) % 7];
  return `${weekday.slice(0, 3)} ${momentText(wall)}`;
}
