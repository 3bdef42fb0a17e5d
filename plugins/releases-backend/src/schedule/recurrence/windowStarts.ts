import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { Interval } from './Interval';
import { RecurrenceRule } from './reading/RecurrenceRule';
import { instantOfWall, SLACK, wallOf } from './wallTime';
import { wallStarts } from './wallStarts';

/** When an occurrence starts. @internal */
export interface WindowStart {
  wall: number;
  /** In epoch milliseconds */
  instant: number;
}

/**
 * The starts that are left of a rule when its exceptions and what lies after
 * its `UNTIL` are taken out, by their wall time.
 *
 * @param span - of wall times; its end is outside
 * @internal
 */
export function* windowStarts(
  rule: RecurrenceRule,
  { dtstart, exdates }: Recurrence,
  timeZone: string,
  span: Interval,
): Generator<WindowStart> {
  const excluded = new Set(exdates.map(wallOf));
  const last = rule.until?.clock === 'utc' ? rule.until.last : Infinity;
  const end = Math.min(span.end, last + SLACK);
  for (const wall of wallStarts(rule, wallOf(dtstart), { ...span, end })) {
    if (!excluded.has(wall)) {
      const instant = instantOfWall(wall, timeZone);
      if (instant <= last) {
        yield { wall, instant };
      }
    }
  }
}
