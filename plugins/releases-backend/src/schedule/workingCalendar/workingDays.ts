import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, WorkingCalendar } from './WorkingCalendar';

const MAX_DAYS_OFF = 3660;

/**
 * Counts working days in a calendar.
 *
 * @internal
 */
export class WorkingDays {
  readonly #days: ReadonlySet<number>;
  readonly #holidays: ReadonlySet<string>;

  constructor({ days, holidays }: Pick<WorkingCalendar, 'days' | 'holidays'>) {
    this.#days = new Set(days.map(day => WEEKDAYS.indexOf(day) + 1));
    this.#holidays = new Set(holidays);
  }

  includes(date: Temporal.PlainDate): boolean {
    return (
      this.#days.has(date.dayOfWeek) && !this.#holidays.has(date.toString())
    );
  }

  /**
   * The day that is so many working days after a day, or before it. The day
   * itself does not count and need not be a working one; 0 is the day itself.
   */
  add(date: Temporal.PlainDate, offset: number): Temporal.PlainDate {
    const step = Math.sign(offset);
    let day = date;
    for (let left = Math.abs(offset); left > 0; left -= 1) {
      day = this.#next(day, step);
    }
    return day;
  }

  /**
   * How many working days `to` is after `from`, or before it (negative), so
   * that `add(from, between(from, to))` is `to`, or where `to` is a day off,
   * the next working day on its far side.
   */
  between(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
    const step = Temporal.PlainDate.compare(to, from);
    let offset = 0;
    let day = from;
    while (Temporal.PlainDate.compare(to, day) * step > 0) {
      day = this.#next(day, step);
      offset += step;
    }
    return offset;
  }

  #next(date: Temporal.PlainDate, step: number): Temporal.PlainDate {
    let day = date;
    for (let tried = 0; tried < MAX_DAYS_OFF; tried += 1) {
      day = day.add({ days: step });
      if (this.includes(day)) {
        return day;
      }
    }
    throw new RangeError(
      `The working calendar has no working day within ten years of ${date}.`,
    );
  }
}
