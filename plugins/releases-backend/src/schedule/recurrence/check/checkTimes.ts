import {
  ErrorDetail,
  Recurrence,
} from '@slipway/backstage-plugin-releases-common';
import { checkExdates } from './checkExdates';
import { checkSpacing } from './checkSpacing';
import {
  FIRST_YEAR,
  FOR_EVER,
  LAST_YEAR,
  searchHorizon,
} from '../occurrences/searchHorizon';
import { weekdayMomentText } from '../words/momentText';
import { readRule } from '../rule/readRule';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { RuleStarts } from '../occurrences/RuleStarts';
import { instantOfWall, wallOf, wallText } from '../time/wallTime';
import { WindowTimes } from '../time/WindowTimes';

/**
 * What is wrong with the times of a window or of a train, field by field;
 * nothing where one may have them. What this lets pass can be expanded.
 *
 * @internal
 */
export function checkTimes({
  recurrence,
  timeZone,
}: WindowTimes): ErrorDetail[] {
  if (!recurrence) {
    return [];
  }
  const { rule, problems } = readRule(recurrence.rrule);
  if (!rule) {
    return problems.map(problem => ({ field: 'recurrence.rrule', ...problem }));
  }
  const wrong =
    checkYear(recurrence) ??
    checkFirst(rule, recurrence) ??
    checkUntil(rule, recurrence, timeZone) ??
    checkSpacing(rule, recurrence);
  return wrong ? [wrong] : checkExdates(rule, recurrence, timeZone);
}

function checkYear({ dtstart }: Recurrence): ErrorDetail | undefined {
  const year = new Date(wallOf(dtstart)).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR
    ? undefined
    : {
        field: 'recurrence.dtstart',
        code: 'dtstart_out_of_range',
        message: `The first start is in the year ${year}. Set it between ${FIRST_YEAR} and ${LAST_YEAR}.`,
      };
}

function checkFirst(
  rule: RecurrenceRule,
  { dtstart }: Recurrence,
): ErrorDetail | undefined {
  const first = wallOf(dtstart);
  const starts = new RuleStarts(rule, first).between({
    start: first,
    end: first + searchHorizon(rule),
  });
  const found: number | undefined = starts.next().value ?? undefined;
  if (found === undefined || found >= FOR_EVER) {
    return {
      field: 'recurrence.rrule',
      code: 'rule_never_occurs',
      message: neverOccurs(rule, dtstart),
    };
  }
  return found === first
    ? undefined
    : {
        field: 'recurrence.dtstart',
        code: 'dtstart_not_in_rule',
        message: `The rule does not give a start at ${dtstart}. Set the first start to ${wallText(
          found,
        )}, the next that it gives, or change the rule.`,
      };
}

function neverOccurs({ interval }: RecurrenceRule, dtstart: string): string {
  return interval === 1
    ? 'This rule never occurs: no day is all that it asks for. Change one of its parts, for example a BYMONTHDAY that none of the months has.'
    : `With INTERVAL=${interval} from ${dtstart} on, this rule does not occur before ${wallText(
        FOR_EVER,
      )}: no day is all that it asks for. Set the first start to a day that it asks for, or change one of its parts.`;
}

function checkUntil(
  { until }: RecurrenceRule,
  { dtstart }: Recurrence,
  timeZone: string,
): ErrorDetail | undefined {
  if (!until) {
    return undefined;
  }
  const wall = wallOf(dtstart);
  const first = until.clock === 'utc' ? instantOfWall(wall, timeZone) : wall;
  return first <= until.last
    ? undefined
    : {
        field: 'recurrence.rrule',
        code: 'until_before_dtstart',
        message: `It stops before it begins for the first time, at ${weekdayMomentText(
          wall,
        )}. Set a later last day (UNTIL), or none.`,
      };
}
