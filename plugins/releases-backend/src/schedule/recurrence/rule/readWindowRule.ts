import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { readRule } from './readRule';
import { RecurrenceRule } from './RecurrenceRule';

/**
 * The rule of a window that has been checked.
 *
 * @throws Error where `checkTimes` would not let the rule pass
 * @internal
 */
export function readWindowRule({ rrule }: Recurrence): RecurrenceRule {
  const { rule, problems } = readRule(rrule);
  if (!rule) {
    throw new Error(
      `The rule ${rrule} cannot be read: ${problems
        .map(problem => problem.message)
        .join(' ')}`,
    );
  }
  return rule;
}
