import { RecurrenceRule } from './RecurrenceRule';
import { RuleProblem } from './RuleProblem';

/** So many times of day one rule may have. */
const MAX_TIMES_OF_DAY = 100;

/**
 * Parts of a rule that are right by themselves and do not go together
 * (RFC 5545, 3.3.10).
 *
 * @internal
 */
export function ruleMisfits(rule: RecurrenceRule): RuleProblem[] {
  return [
    ...ends(rule),
    ...weekdayOrdinals(rule),
    ...days(rule),
    ...positions(rule),
    ...timesOfDay(rule),
  ];
}

function clash(when: boolean, message: string): RuleProblem[] {
  return when ? [{ code: 'rule_parts_clash', message }] : [];
}

function ends({ count, until }: RecurrenceRule): RuleProblem[] {
  return clash(
    count !== undefined && until !== undefined,
    'COUNT and UNTIL cannot be together. Keep the one that you mean.',
  );
}

function weekdayOrdinals(rule: RecurrenceRule): RuleProblem[] {
  const { freq, byDay = [], byMonth, byWeekNo } = rule;
  const ordinals = byDay.flatMap(day => day.ordinal ?? []);
  const inMonth = freq === 'MONTHLY' || byMonth !== undefined;
  const [period, most] = inMonth ? ['month', 5] : ['year', 53];
  if (freq === 'WEEKLY' || freq === 'DAILY') {
    return clash(
      ordinals.length > 0,
      `BYDAY with a number, such as 2TU, needs FREQ=MONTHLY or FREQ=YEARLY. With FREQ=${freq} write the day alone.`,
    );
  }
  return [
    ...clash(
      ordinals.length > 0 && byWeekNo !== undefined,
      'BYDAY with a number, such as 2TU, cannot be together with BYWEEKNO. Write the day alone.',
    ),
    ...clash(
      ordinals.some(ordinal => Math.abs(ordinal) > most),
      `No ${period} has so many of one weekday. Give BYDAY numbers from 1 to ${most}, or from -${most} to -1 to count from the end.`,
    ),
  ];
}

function days(rule: RecurrenceRule): RuleProblem[] {
  const { freq, byMonthDay, byYearDay, byWeekNo, bySetPos, interval } = rule;
  return [
    ...clash(
      byMonthDay !== undefined && freq === 'WEEKLY',
      'BYMONTHDAY cannot be together with FREQ=WEEKLY. Use FREQ=MONTHLY for days of the month, or BYDAY for days of the week.',
    ),
    ...clash(
      byYearDay !== undefined && freq !== 'YEARLY',
      `BYYEARDAY needs FREQ=YEARLY, not FREQ=${freq}.`,
    ),
    ...clash(
      byWeekNo !== undefined && freq !== 'YEARLY',
      `BYWEEKNO needs FREQ=YEARLY, not FREQ=${freq}.`,
    ),
    ...clash(
      byWeekNo !== undefined && (interval > 1 || bySetPos !== undefined),
      'BYWEEKNO cannot be together with INTERVAL or BYSETPOS: calendars do not agree to which year a week at its end belongs. Leave them out.',
    ),
  ];
}

function positions(rule: RecurrenceRule): RuleProblem[] {
  const others = [
    rule.byMonth,
    rule.byWeekNo,
    rule.byYearDay,
    rule.byMonthDay,
    rule.byDay,
    rule.byHour,
    rule.byMinute,
    rule.bySecond,
  ];
  return clash(
    rule.bySetPos !== undefined && others.every(part => part === undefined),
    'BYSETPOS chooses among what another part gives. Add one, for example BYDAY=MO,TU,WE,TH,FR.',
  );
}

function timesOfDay(rule: RecurrenceRule): RuleProblem[] {
  const times = [rule.byHour, rule.byMinute, rule.bySecond].reduce(
    (product, values) => product * (values?.length ?? 1),
    1,
  );
  return times > MAX_TIMES_OF_DAY
    ? [
        {
          code: 'rule_too_dense',
          message: `BYHOUR, BYMINUTE and BYSECOND come to ${times} times a day, of which at most ${MAX_TIMES_OF_DAY} can be. Give the rule fewer times, and what it is for a longer duration.`,
        },
      ]
    : [];
}
