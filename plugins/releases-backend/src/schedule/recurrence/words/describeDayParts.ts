import { MONTH_NAMES, WEEKDAY_NAMES } from './momentText';
import { RecurrenceRule, RuleWeekday, WEEKDAYS } from '../rule/RecurrenceRule';
import { frontFirst, listText, numeral, ordinal } from './words';

const PERIODS = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

/**
 * On which days any explicit rule's occurrences start, in words: each of its
 * parts is a condition that the day meets.
 *
 * @internal
 */
export function describeDayParts(rule: RecurrenceRule): string {
  const conditions = [
    ...weekdays(rule),
    ...(rule.byMonthDay ? [placesOf(rule.byMonthDay, 'month')] : []),
    ...(rule.byYearDay ? [placesOf(rule.byYearDay, 'year')] : []),
    ...weeks(rule),
    ...(rule.byMonth
      ? [
          `in ${listText(
            rule.byMonth.map(month => MONTH_NAMES[month - 1]),
            'or',
          )}`,
        ]
      : []),
  ];
  const period = PERIODS[rule.freq];
  const condition =
    conditions.length > 0 ? ` that is ${listText(conditions)}` : '';
  const days =
    rule.interval > 1
      ? `every ${rule.interval} ${period}s, each day${condition}`
      : `every day${condition}`;
  const chosen = rule.bySetPos
    ? ` only the ${listText(
        frontFirst(rule.bySetPos).map(ordinal),
      )} of each ${period},`
    : '';
  return `${days},${chosen}`;
}

function weekdays({ freq, byDay, byMonth }: RecurrenceRule): string[] {
  const period = freq === 'MONTHLY' || byMonth ? 'month' : 'year';
  const text = ({ ordinal: place, weekday }: RuleWeekday) => {
    const name = WEEKDAY_NAMES[WEEKDAYS.indexOf(weekday)];
    return place === undefined
      ? `a ${name}`
      : `the ${ordinal(place)} ${name} of the ${period}`;
  };
  return byDay ? [listText(byDay.map(text), 'or')] : [];
}

function placesOf(places: readonly number[], period: string): string {
  return `${listText(
    frontFirst(places).map(place =>
      place > 0 ? `the ${numeral(place)} day` : `the ${ordinal(place)} day`,
    ),
    'or',
  )} of the ${period}`;
}

function weeks({ byWeekNo, weekStart }: RecurrenceRule): string[] {
  if (!byWeekNo) {
    return [];
  }
  const numbers = frontFirst(byWeekNo).map(week =>
    week > 0 ? `week ${week}` : `the ${ordinal(week)} week`,
  );
  const start =
    weekStart === 'MO'
      ? ''
      : ` (weeks begin on ${WEEKDAY_NAMES[WEEKDAYS.indexOf(weekStart)]})`;
  return [`in ${listText(numbers, 'or')} of its year${start}`];
}
