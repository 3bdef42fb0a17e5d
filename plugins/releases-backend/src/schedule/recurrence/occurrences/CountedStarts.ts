import { LAST_INSTANT } from '../time/instantRange';
import { RuleStarts } from './RuleStarts';
import { DAY } from '../time/wallTime';

/** After 400 years the calendar is the same again, weekdays included. */
const CALENDAR_CYCLE = 146_097 * DAY;

/**
 * Where a rule with a `COUNT` ends. What was counted is not counted again, and
 * no more than one cycle of the calendar is gone through: what it gives, each
 * other one gives as well.
 *
 * @internal
 */
export class CountedStarts {
  readonly #options: { first: number; count: number; cycle: number };
  readonly #counting: Iterator<number, unknown>;
  /** Those after the first, as far as they were counted */
  readonly #given: number[] = [];
  #last: number | undefined;

  constructor(
    starts: RuleStarts,
    options: { first: number; count: number; interval: number },
  ) {
    const { first, count, interval } = options;
    const cycle = CALENDAR_CYCLE * interval;
    this.#options = { first, count, cycle };
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
      if (given.length === left) {
        this.#last = next.value;
        // Up to ten thousand, which nobody asks for any more.
        given.length = 0;
      }
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
