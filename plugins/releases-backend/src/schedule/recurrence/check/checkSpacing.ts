import {
  ErrorDetail,
  Recurrence,
} from '@slipway/backstage-plugin-releases-common';
import { searchHorizon } from '../occurrences/searchHorizon';
import { weekdayMomentText } from '../words/momentText';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { DAY, wallOf } from '../time/wallTime';
import { WallSeries } from '../occurrences/WallSeries';
import { readDuration } from '../occurrences/windowDuration';

const MAX_A_YEAR = 1000;
const YEAR = 366 * DAY;

const MOST_STARTS = 12 * MAX_A_YEAR;

/**
 * Whether occurrences come too close: more than the calendar can carry, or one
 * before that before it has ended. Lengths are compared on the wall; that a
 * change of clocks lets one last an hour into the next is not an error.
 *
 * @internal
 */
export function checkSpacing(
  rule: RecurrenceRule,
  { dtstart, duration }: Recurrence,
): ErrorDetail | undefined {
  const starts = firstStarts(rule, wallOf(dtstart));
  const crowded = starts.some(
    (start, index) =>
      index >= MAX_A_YEAR && start - starts[index - MAX_A_YEAR] < YEAR,
  );
  if (crowded) {
    return {
      field: 'recurrence.rrule',
      code: 'rule_too_dense',
      message: `It begins more than ${MAX_A_YEAR} times a year. Let it begin less often, and last longer.`,
    };
  }
  const { nominal, exact } = readDuration(duration);
  const next = starts.findIndex(
    (start, index) => index > 0 && start - starts[index - 1] < nominal + exact,
  );
  return next < 0
    ? undefined
    : {
        field: 'recurrence.duration',
        code: 'window_over_itself',
        message: `What begins at ${weekdayMomentText(
          starts[next - 1],
        )} has not ended when it begins again, at ${weekdayMomentText(
          starts[next],
        )}. Let it end earlier, or begin less often.`,
      };
}

function firstStarts(rule: RecurrenceRule, first: number): number[] {
  const starts: number[] = [];
  for (const start of new WallSeries(rule, first).between({
    start: first,
    end: first + searchHorizon(rule),
  })) {
    starts.push(start);
    if (starts.length > MOST_STARTS) {
      break;
    }
  }
  return starts;
}
