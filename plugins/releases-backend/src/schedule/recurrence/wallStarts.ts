import { RecurrenceRule } from './reading/RecurrenceRule';
import { RuleStarts } from './RuleStarts';
import { Interval } from './Interval';

/**
 * The wall times at which a rule begins, exceptions included, in order: the
 * first one always, then those that the rule gives, at most `COUNT` in all and
 * none after an `UNTIL` on the wall.
 *
 * @param first - dtstart, as a wall time
 * @param span - of wall times; its end is outside
 * @internal
 */
export function* wallStarts(
  rule: RecurrenceRule,
  first: number,
  span: Interval,
): Generator<number> {
  const last = rule.until?.clock === 'wall' ? rule.until.last : Infinity;
  const end = Math.min(span.end, last + 1);
  if (end <= first) {
    return;
  }
  if (span.start <= first) {
    yield first;
  }
  const start = rule.count === undefined ? Math.max(span.start, first) : first;
  let given = 1;
  if (given === rule.count) {
    return;
  }
  for (const wall of new RuleStarts(rule, first).between({ start, end })) {
    if (wall > first) {
      given++;
      if (wall >= span.start) {
        yield wall;
      }
    }
    if (given === rule.count) {
      return;
    }
  }
}
