import { Info, WeekdayNumbers } from 'luxon';

/** The first day of the week where the reader lives, 1 is Monday. */
export function firstDayOfWeek(locale?: string): WeekdayNumbers {
  return Info.getStartOfWeek({ locale });
}
