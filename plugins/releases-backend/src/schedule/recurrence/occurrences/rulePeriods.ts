import { midnightOf, weekdayOf } from '../time/CalendarDay';
import { RecurrenceRule, WEEKDAYS } from '../rule/RecurrenceRule';
import { monthStart } from '../time/monthStart';
import { DAY } from '../time/wallTime';

/**
 * The stretches of whole days on the wall that a rule fills one after the
 * other: days, weeks, months or years, of which `INTERVAL` may leave some out.
 *
 * @internal
 */
export interface RulePeriods {
  /** The number of the period that a wall time is in, from that of the first */
  numberAt(wall: number): number;
  /** The midnight at which a period begins */
  startOf(number: number): number;
}

/** @internal */
export function rulePeriods(
  { freq, weekStart }: RecurrenceRule,
  first: number,
): RulePeriods {
  switch (freq) {
    case 'DAILY':
      return daysFrom(midnightOf(first), 1);
    case 'WEEKLY': {
      const midnight = midnightOf(first);
      const into = (weekdayOf(midnight) - WEEKDAYS.indexOf(weekStart) + 7) % 7;
      return daysFrom(midnight - into * DAY, 7);
    }
    case 'MONTHLY':
      return monthsFrom(first, 1);
    default:
      return monthsFrom(first, 12);
  }
}

function daysFrom(start: number, length: number): RulePeriods {
  return {
    numberAt: wall => Math.floor((wall - start) / (length * DAY)),
    startOf: number => start + number * length * DAY,
  };
}

function monthsFrom(first: number, length: number): RulePeriods {
  const number = (wall: number) => {
    const date = new Date(wall);
    return Math.floor(
      (date.getUTCFullYear() * 12 + date.getUTCMonth()) / length,
    );
  };
  const base = number(first);
  return {
    numberAt: wall => number(wall) - base,
    startOf: ahead => {
      const month = (base + ahead) * length;
      return monthStart(Math.floor(month / 12), (month % 12) + 1);
    },
  };
}
