import { CalendarDay, calendarDay, dayAfter } from '../time/CalendarDay';
import { DayMatcher, dayMatcher } from './dayMatcher';
import { explicitRule } from '../rule/explicitRule';
import { Interval } from '../time/Interval';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { rulePeriods, RulePeriods } from './rulePeriods';
import { monthStart } from '../time/monthStart';
import { DAY } from '../time/wallTime';

/**
 * The wall times that a rule gives from a first one on, without its `COUNT`
 * and `UNTIL` and without exceptions (RFC 5545, 3.3.10). It runs as if no clock
 * was ever changed, and begins at any period without going through those
 * before it.
 *
 * @internal
 */
export class RuleStarts {
  readonly #rule: RecurrenceRule;
  readonly #first: number;
  readonly #periods: RulePeriods;
  /** Absent where every day matches */
  readonly #matches: DayMatcher | undefined;
  /** Times of day, in milliseconds */
  readonly #times: readonly number[];

  /**
   * @param first - dtstart, as a wall time
   */
  constructor(rule: RecurrenceRule, first: number) {
    this.#rule = explicitRule(rule, first);
    this.#first = first;
    this.#periods = rulePeriods(rule, first);
    this.#matches = dayMatcher(this.#rule);
    this.#times = timesOfDay(this.#rule);
  }

  /**
   * The wall times within a span of wall time, in order.
   *
   * @param span - bounded; what lies before the first is not given
   */
  *between({ start, end }: Interval): Generator<number> {
    const { interval } = this.#rule;
    const from = Math.max(start, this.#first);
    const since = this.#periods.numberAt(from);
    for (
      let period = Math.ceil(since / interval) * interval;
      this.#periods.startOf(period) < end;
      period += interval
    ) {
      for (const wall of this.#inPeriod(period)) {
        if (wall >= end) {
          return;
        }
        if (wall >= from) {
          yield wall;
        }
      }
    }
  }

  #inPeriod(period: number): number[] {
    const midnights = this.#daysOf(period);
    const times = this.#times;
    const places = this.#rule.bySetPos;
    if (places) {
      return indexesOf(places, midnights.length * times.length).map(
        index =>
          midnights[Math.floor(index / times.length)] +
          times[index % times.length],
      );
    }
    const walls: number[] = [];
    for (const midnight of midnights) {
      for (const time of times) {
        walls.push(midnight + time);
      }
    }
    return walls;
  }

  /** The midnights of a period's days that match. */
  #daysOf(period: number): number[] {
    const { freq, byMonth } = this.#rule;
    const matches = this.#matches;
    const start = this.#periods.startOf(period);
    if (freq === 'DAILY' && !matches) {
      return [start];
    }
    const end = this.#periods.startOf(period + 1);
    const midnights: number[] = [];
    let midnight = start;
    let day: CalendarDay | undefined;
    while (midnight < end) {
      day = day ? dayAfter(day) : calendarDay(midnight);
      if (byMonth && !byMonth.includes(day.month)) {
        midnight = monthStart(day.year, day.month + 1);
        day = undefined;
      } else {
        if (!matches || matches(day)) {
          midnights.push(midnight);
        }
        midnight += DAY;
      }
    }
    return midnights;
  }
}

/**
 * Where in a list of a length its places are, counted from the front or, if
 * negative, from the end.
 */
function indexesOf(places: readonly number[], length: number): number[] {
  const indexes = places
    .map(place => (place > 0 ? place - 1 : length + place))
    .filter(index => index >= 0 && index < length);
  return [...new Set(indexes)].sort((a, b) => a - b);
}

/**
 * The times of day that an explicit rule gives, in milliseconds, in order.
 *
 * @internal
 */
export function timesOfDay({
  byHour = [],
  byMinute = [],
  bySecond = [],
}: RecurrenceRule): number[] {
  return byHour.flatMap(hour =>
    byMinute.flatMap(minute =>
      bySecond.map(second => ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  );
}
