import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { Interval } from '../time/Interval';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { instantOfWall, SLACK, wallOf } from '../time/wallTime';
import { WallSeries } from './WallSeries';

/** When an occurrence starts. @internal */
export interface WindowStart {
  wall: number;
  /** In epoch milliseconds */
  instant: number;
}

/**
 * The starts that are left of a rule when its exceptions and what lies after
 * its `UNTIL` are taken out.
 *
 * @internal
 */
export class StartSeries {
  readonly #walls: WallSeries;
  readonly #excluded: ReadonlySet<number>;
  readonly #timeZone: string;
  /** The last instant that is inside of an `UNTIL` in UTC */
  readonly #until: number;

  constructor(
    rule: RecurrenceRule,
    { dtstart, exdates }: Recurrence,
    timeZone: string,
  ) {
    this.#walls = new WallSeries(rule, wallOf(dtstart));
    this.#excluded = new Set(exdates.map(wallOf));
    this.#timeZone = timeZone;
    this.#until = rule.until?.clock === 'utc' ? rule.until.last : Infinity;
  }

  /**
   * Those within a span, by their wall time.
   *
   * @param span - of wall times; its end is outside
   */
  *between(span: Interval): Generator<WindowStart> {
    const end = Math.min(span.end, this.#until + SLACK);
    for (const wall of this.#walls.between({ start: span.start, end })) {
      if (!this.#excluded.has(wall)) {
        const instant = instantOfWall(wall, this.#timeZone);
        if (instant <= this.#until) {
          yield { wall, instant };
        }
      }
    }
  }

  /**
   * A wall time after which none starts, and not long before that; `Infinity`
   * where they go on to the last instant.
   */
  get last(): number {
    return Math.min(this.#walls.last, this.#until + SLACK);
  }
}
