import { Pattern, WEEKDAYS } from './Pattern';

/** The shortest month and the shortest year, in days. */
const MONTH = 28;
const YEAR = 365;

function betweenWeekdays({ weekdays, interval }: Pattern): number {
  const places = weekdays
    .map(weekday => WEEKDAYS.indexOf(weekday))
    .sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const next = [...places.slice(1), first + 7 * interval];
  return Math.min(
    7 * interval,
    ...places.map((place, index) => next[index] - place),
  );
}

/** How many days there are at least from one start of a pattern to the next. */
export function leastDaysBetween(pattern: Pattern): number {
  const { every, interval } = pattern;
  switch (every) {
    case 'week':
      return betweenWeekdays(pattern);
    case 'month':
      return MONTH * interval;
    case 'year':
      return YEAR * interval;
    default:
      return interval;
  }
}
