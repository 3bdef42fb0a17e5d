import { CountedStarts } from './CountedStarts';
import { Interval } from '../time/Interval';
import { LAST_INSTANT } from '../time/instantRange';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { RuleStarts } from './RuleStarts';

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
            interval: rule.interval,
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
