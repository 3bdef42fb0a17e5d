import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, WorkingCalendar } from './WorkingCalendar';

const MAX_DAYS_OFF = 3660;
const WEEK = 7;

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
    if (step === 0) {
      return 0;
    }
    const [first, last] = step > 0 ? [from, to] : [to, from];
    return step * (this.#countBetween(first, last) + 1);
  }

  /** The working days after one day and before another, by whole weeks. */
  #countBetween(after: Temporal.PlainDate, before: Temporal.PlainDate): number {
    const days = after.until(before).days - 1;
    const rest = Array.from({ length: days % WEEK }, (_, index) =>
      this.#days.has(after.add({ days: index + 1 }).dayOfWeek),
    );
    const holidays = [...this.#holidays]
      .map(day => Temporal.PlainDate.from(day))
      .filter(
        day =>
          Temporal.PlainDate.compare(day, after) > 0 &&
          Temporal.PlainDate.compare(day, before) < 0 &&
          this.#days.has(day.dayOfWeek),
      );
    return (
      Math.floor(days / WEEK) * this.#days.size +
      rest.filter(Boolean).length -
      holidays.length
    );
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
