import {
  ErrorDetail,
  Recurrence,
} from '@slipway/backstage-plugin-releases-common';
import { midnightOf } from '../time/CalendarDay';
import { FOR_EVER, searchHorizon } from '../occurrences/searchHorizon';
import { weekdayMomentText } from '../words/momentText';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { DAY, wallOf, wallText } from '../time/wallTime';
import { StartSeries } from '../occurrences/StartSeries';

/**
 * Whether the rule gives every start that is left out, and one that is not.
 *
 * @internal
 */
export function checkExdates(
  rule: RecurrenceRule,
  recurrence: Recurrence,
  timeZone: string,
): ErrorDetail[] {
  const { exdates, dtstart } = recurrence;
  if (exdates.length === 0) {
    return [];
  }
  const far = exdates.findIndex(exdate => wallOf(exdate) >= FOR_EVER);
  if (far >= 0) {
    return [
      {
        field: `recurrence.exdates.${far}`,
        code: 'exdate_out_of_range',
        message: `${
          exdates[far]
        } is too far away to be left out. Take this date away, or give one before ${wallText(
          FOR_EVER,
        )}.`,
      },
    ];
  }
  const given = startsOnDaysOf(rule, recurrence, timeZone);
  const strangers = exdates.flatMap((exdate, index): ErrorDetail[] => {
    const wall = wallOf(exdate);
    const onDay = given.get(midnightOf(wall)) ?? [];
    return onDay.includes(wall)
      ? []
      : [
          {
            field: `recurrence.exdates.${index}`,
            code: 'exdate_not_in_rule',
            message: `Nothing begins at ${weekdayMomentText(wall)}. ${
              onDay.length > 0
                ? `Leave out ${onDay.map(wallText).join(' or ')}`
                : 'Take this date away'
            }, or change when it recurs.`,
          },
        ];
  });
  if (strangers.length > 0) {
    return strangers;
  }
  const first = wallOf(dtstart);
  const left = new StartSeries(rule, recurrence, timeZone)
    .between({ start: first, end: FOR_EVER + searchHorizon(rule) })
    .next();
  return left.done
    ? [
        {
          field: 'recurrence.exdates',
          code: 'rule_never_occurs',
          message:
            'Every start of the rule is left out, so that it never occurs. Keep one, or let the rule go on for longer.',
        },
      ]
    : [];
}

/** The starts that the rule gives on the days of exceptions, by midnight. */
function startsOnDaysOf(
  rule: RecurrenceRule,
  recurrence: Recurrence,
  timeZone: string,
): Map<number, number[]> {
  const days = new Map(
    recurrence.exdates.map(exdate => [
      midnightOf(wallOf(exdate)),
      [] as number[],
    ]),
  );
  const whole = new StartSeries(rule, { ...recurrence, exdates: [] }, timeZone);
  for (const [midnight, starts] of days) {
    for (const { wall } of whole.between({
      start: midnight,
      end: midnight + DAY,
    })) {
      starts.push(wall);
    }
  }
  return days;
}
