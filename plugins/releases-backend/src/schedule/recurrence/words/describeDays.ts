import { MONTH_NAMES, WEEKDAY_NAMES } from './momentText';
import { describeDayParts } from './describeDayParts';
import {
  RecurrenceRule,
  RuleWeekday,
  WEEKDAYS,
  Weekday,
} from '../rule/RecurrenceRule';
import { timesOfDay } from '../occurrences/RuleStarts';
import { frontFirst, listText, numeral, ordinal } from './words';

type DayPart =
  | 'byMonth'
  | 'byWeekNo'
  | 'byYearDay'
  | 'byMonthDay'
  | 'byDay'
  | 'bySetPos';

const DAY_PARTS: DayPart[] = [
  'byMonth',
  'byWeekNo',
  'byYearDay',
  'byMonthDay',
  'byDay',
  'bySetPos',
];

/**
 * On which days an explicit rule's occurrences start, in words: "every Friday",
 * "the second Tuesday of every month". What has no words of its own is put
 * together part by part.
 *
 * @internal
 */
export function describeDays(rule: RecurrenceRule): string {
  return (
    plainDays(rule) ??
    daysOfWeek(rule) ??
    dayOfYear(rule) ??
    daysOfMonth(rule) ??
    describeDayParts(rule)
  );
}

function hasOnly(rule: RecurrenceRule, ...parts: DayPart[]): boolean {
  return DAY_PARTS.every(
    part => rule[part] === undefined || parts.includes(part),
  );
}

function plainDays(rule: RecurrenceRule): string | undefined {
  if (rule.freq !== 'DAILY' || !hasOnly(rule)) {
    return undefined;
  }
  return rule.interval === 1 ? 'every day' : `every ${rule.interval} days`;
}

function weekdayNames(days: readonly RuleWeekday[]): string {
  return listText(
    WEEKDAYS.flatMap((weekday, index) =>
      days.some(day => day.weekday === weekday) ? WEEKDAY_NAMES[index] : [],
    ),
  );
}

function nameOf(weekday: Weekday): string {
  return WEEKDAY_NAMES[WEEKDAYS.indexOf(weekday)];
}

function monthNames(months: readonly number[]): string {
  return listText(months.map(month => MONTH_NAMES[month - 1]));
}

function daysOfWeek(rule: RecurrenceRule): string | undefined {
  const { freq, interval, byDay, byMonth } = rule;
  if (
    !byDay ||
    byDay.some(day => day.ordinal !== undefined) ||
    !hasOnly(rule, 'byDay', 'byMonth')
  ) {
    return undefined;
  }
  const months = byMonth ? ` in ${monthNames(byMonth)}` : '';
  if (interval === 1) {
    const days = byDay.length === 7 ? 'day' : weekdayNames(byDay);
    return `every ${days}${months}`;
  }
  if (freq !== 'WEEKLY') {
    return undefined;
  }
  const weekStart = nameOf(rule.weekStart);
  const weeks = byDay.length > 1 ? `, weeks beginning on ${weekStart},` : '';
  return `every ${interval} weeks on ${weekdayNames(byDay)}${months}${weeks}`;
}

function dayOfYear(rule: RecurrenceRule): string | undefined {
  const { freq, interval, byMonth = [], byMonthDay = [] } = rule;
  if (
    freq !== 'YEARLY' ||
    interval > 1 ||
    byMonth.length !== 1 ||
    byMonthDay.length === 0 ||
    byMonthDay.some(day => day < 1 || day > 28) ||
    !hasOnly(rule, 'byMonth', 'byMonthDay')
  ) {
    return undefined;
  }
  return `every ${listText(byMonthDay.map(String))} ${monthNames(byMonth)}`;
}

/** "the 15th of every month", "the last Friday of every March and June". */
function daysOfMonth(rule: RecurrenceRule): string | undefined {
  const { freq, interval, byMonth } = rule;
  const monthly = freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth);
  const days = placesInMonth(rule);
  if (!monthly || !days || (freq === 'YEARLY' && interval > 1)) {
    return undefined;
  }
  if (byMonth) {
    return interval === 1
      ? `${days.text} of every ${monthNames(byMonth)}${
          days.always ? '' : ' that has it'
        }`
      : undefined;
  }
  return interval === 1
    ? `${days.text} of every month${days.always ? '' : ' that has it'}`
    : `every ${interval} months on ${days.text}${
        days.always ? '' : ' if there is one'
      }`;
}

interface Places {
  text: string;
  /** Whether each month has all of them */
  always: boolean;
}

function placesInMonth(rule: RecurrenceRule): Places | undefined {
  const { byMonthDay } = rule;
  if (byMonthDay && hasOnly(rule, 'byMonth', 'byMonthDay')) {
    return {
      text: monthDays(byMonthDay),
      always: byMonthDay.every(day => Math.abs(day) <= 28),
    };
  }
  return weekdaysByOrdinal(rule) ?? weekdaysByPosition(rule);
}

function weekdaysByOrdinal(rule: RecurrenceRule): Places | undefined {
  const { byDay = [] } = rule;
  const places = byDay.flatMap(({ ordinal: place, weekday }) =>
    place === undefined ? [] : { place, weekday },
  );
  if (
    places.length === 0 ||
    places.length < byDay.length ||
    !hasOnly(rule, 'byMonth', 'byDay')
  ) {
    return undefined;
  }
  return {
    text: listText(
      places.map(
        ({ place, weekday }) => `the ${ordinal(place)} ${nameOf(weekday)}`,
      ),
    ),
    always: places.every(({ place }) => Math.abs(place) <= 4),
  };
}

/** BYSETPOS with one weekday, or with all but those of the weekend. */
function weekdaysByPosition(rule: RecurrenceRule): Places | undefined {
  const { freq, byDay = [], bySetPos } = rule;
  const onceADay = timesOfDay(rule).length === 1;
  if (
    freq !== 'MONTHLY' ||
    !bySetPos ||
    !onceADay ||
    byDay.some(day => day.ordinal !== undefined) ||
    !hasOnly(rule, 'byMonth', 'byDay', 'bySetPos')
  ) {
    return undefined;
  }
  const isWorkingWeek =
    byDay.length === 5 &&
    byDay.every(({ weekday }) => weekday !== 'SA' && weekday !== 'SU');
  if (byDay.length > 1 && !isWorkingWeek) {
    return undefined;
  }
  const name = isWorkingWeek
    ? 'weekday (Monday to Friday)'
    : nameOf(byDay[0].weekday);
  return {
    text: listText(
      frontFirst(bySetPos).map(place => `the ${ordinal(place)} ${name}`),
    ),
    always: bySetPos.every(
      place => Math.abs(place) <= (isWorkingWeek ? 20 : 4),
    ),
  };
}

/** "the 1st and 15th", "the last day". */
function monthDays(days: readonly number[]): string {
  const fromStart = days.filter(day => day > 0);
  const fromEnd = days.filter(day => day < 0);
  return listText([
    ...(fromStart.length > 0
      ? [`the ${listText(fromStart.map(numeral))}`]
      : []),
    ...fromEnd.reverse().map(day => `the ${ordinal(day)} day`),
  ]);
}
