import { calendarDay, dayAfter } from './CalendarDay';
import { DayMatcher, dayMatcher, has } from './dayMatcher';
import { explicitRule } from './explicitRule';
import { Interval } from './Interval';
import { RecurrenceRule } from './RecurrenceRule';
import { rulePeriods, RulePeriods } from './rulePeriods';
import { DAY } from './wallTime';

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
  readonly #matches: DayMatcher;
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
      let period = since - (since % interval);
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
    const end = this.#periods.startOf(period + 1);
    const walls: number[] = [];
    let midnight = this.#periods.startOf(period);
    for (let day = calendarDay(midnight); midnight < end; day = dayAfter(day)) {
      if (this.#matches(day)) {
        for (const time of this.#times) {
          walls.push(midnight + time);
        }
      }
      midnight += DAY;
    }
    const places = this.#rule.bySetPos;
    return places
      ? walls.filter((_, index) => has(places, index + 1, walls.length))
      : walls;
  }
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
