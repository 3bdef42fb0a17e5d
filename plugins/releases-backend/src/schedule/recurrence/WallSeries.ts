import { Interval } from './Interval';
import { LAST_INSTANT } from './instantRange';
import { RecurrenceRule } from './reading/RecurrenceRule';
import { RuleStarts } from './RuleStarts';
import { DAY } from './wallTime';

/** After 400 years the calendar is the same again, weekdays included. */
const CALENDAR_CYCLE = 146_097 * DAY;

/**
 * The wall times at which a rule begins, exceptions included: the first one
 * always, then those that the rule gives, at most `COUNT` in all and none after
 * an `UNTIL` on the wall.
 *
 * @internal
 */
export class WallSeries {
  readonly #first: number;
  readonly #starts: RuleStarts;
  /** Absent where it does not count */
  readonly #counted: CountedStarts | undefined;
  /** The last wall time that is inside of an `UNTIL` on the wall */
  readonly #until: number;

  /** @param first - dtstart, as a wall time */
  constructor(rule: RecurrenceRule, first: number) {
    const { count, until } = rule;
    this.#first = first;
    this.#starts = new RuleStarts(rule, first);
    this.#counted =
      count === undefined
        ? undefined
        : new CountedStarts(this.#starts, {
            first,
            count,
            cycle: CALENDAR_CYCLE * rule.interval,
          });
    this.#until = until?.clock === 'wall' ? until.last : Infinity;
  }

  /** Those within a span of wall time, in order. */
  *between(span: Interval): Generator<number> {
    const first = this.#first;
    const last = this.#counted?.lastBefore(span.end) ?? this.#until;
    const end = Math.min(span.end, last + 1);
    if (span.start <= first && first < end) {
      yield first;
    }
    const start = Math.max(span.start, first + 1);
    if (start < end) {
      yield* this.#starts.between({ start, end });
    }
  }

  /**
   * A wall time after which none begins; `Infinity` where the rule goes on to
   * the last instant. Where it counts, that is its last one.
   */
  get last(): number {
    const last = this.#counted?.lastBefore(LAST_INSTANT) ?? this.#until;
    return last < LAST_INSTANT ? last : Infinity;
  }
}

/**
 * Where a rule with a `COUNT` ends. What was counted is not counted again, and
 * no more than one cycle of the calendar is gone through: what it gives, each
 * other one gives as well.
 */
class CountedStarts {
  readonly #options: { first: number; count: number; cycle: number };
  readonly #counting: Iterator<number, unknown>;
  /** Those after the first, as far as they were counted */
  readonly #given: number[] = [];
  #last: number | undefined;

  constructor(
    starts: RuleStarts,
    options: { first: number; count: number; cycle: number },
  ) {
    const { first, count, cycle } = options;
    this.#options = options;
    this.#counting = starts.between({
      start: first + 1,
      end: Math.min(first + cycle, LAST_INSTANT) + 1,
    });
    this.#last = count === 1 ? first : undefined;
  }

  /** The last start, or `Infinity` where it surely does not come before a wall time. */
  lastBefore(end: number): number {
    while (this.#last === undefined) {
      if (
        this.#given.length > 0 &&
        this.#given[this.#given.length - 1] >= end
      ) {
        return Infinity;
      }
      this.#countOn();
    }
    return this.#last;
  }

  #countOn() {
    const { first, count, cycle } = this.#options;
    const given = this.#given;
    const left = count - 1;
    const next = this.#counting.next();
    if (!next.done) {
      given.push(next.value);
      this.#last = given.length === left ? next.value : undefined;
      return;
    }
    const isWholeCycle = first + cycle <= LAST_INSTANT;
    const cycles = Math.floor((left - 1) / given.length);
    this.#last =
      given.length > 0 && isWholeCycle
        ? given[(left - 1) % given.length] + cycles * cycle
        : Infinity;
  }
}
