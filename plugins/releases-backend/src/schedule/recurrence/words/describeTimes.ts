import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { describeDays } from './describeDays';
import { describeHours } from './describeHours';
import { explicitRule } from '../rule/explicitRule';
import { dayText, momentText, timeText } from './momentText';
import { readWindowRule } from '../rule/readWindowRule';
import { RecurrenceRule } from '../rule/RecurrenceRule';
import { timesOfDay } from '../occurrences/RuleStarts';
import { DAY, wallOf, wallOfInstant } from '../time/wallTime';
import { readDuration } from '../occurrences/windowDuration';
import { WindowTimes } from '../time/WindowTimes';
import { countText, listText } from './words';

/** So many exceptions are named. */
const NAMED = 3;

/**
 * When something is, in words: "every Friday 16:00 to Monday 08:00,
 * Europe/Paris". Times are those on the wall; where a change of clocks moves
 * one, the occurrences tell.
 *
 * @internal
 */
export function describeTimes(
  times: WindowTimes,
  _locale: 'en' = 'en',
): string {
  const { recurrence, timeZone } = times;
  return [
    ...(recurrence
      ? describeRecurrence(recurrence, timeZone)
      : [describeOnce(times)]),
    timeZone,
  ].join(', ');
}

function describeOnce({ start, end, timeZone }: WindowTimes): string {
  const [from, to] = [start, end].map(instant =>
    wallOfInstant(Date.parse(instant ?? ''), timeZone),
  );
  return spanText(from, to);
}

function spanText(from: number, to: number): string {
  const end = dayText(from) === dayText(to) ? timeText(to) : momentText(to);
  return `${momentText(from)} to ${end}`;
}

function describeRecurrence(
  recurrence: Recurrence,
  timeZone: string,
): string[] {
  const first = wallOf(recurrence.dtstart);
  const rule = explicitRule(readWindowRule(recurrence), first);
  const duration = readDuration(recurrence.duration);
  if (rule.count === 1) {
    return [spanText(first, first + duration.nominal + duration.exact)];
  }
  return [
    `${describeDays(rule)} ${describeHours(rule, duration, recurrence.endsBy)}`,
    ...boundsText(rule, first, timeZone),
    ...exceptText(rule, recurrence),
  ];
}

function boundsText(
  { interval, count, until }: RecurrenceRule,
  first: number,
  timeZone: string,
): string[] {
  const counted = count === undefined ? [] : [countText(count, 'time')];
  const from =
    interval > 1 || count !== undefined ? [`from ${dayText(first)}`] : [];
  if (!until) {
    return [...counted, ...from];
  }
  const wall =
    until.clock === 'utc' ? wallOfInstant(until.last, timeZone) : until.last;
  const wholeDay = (wall + 1) % DAY === 0;
  return [...from, `until ${wholeDay ? dayText(wall) : momentText(wall)}`];
}

function exceptText(rule: RecurrenceRule, { exdates }: Recurrence): string[] {
  if (exdates.length === 0) {
    return [];
  }
  const onceADay = timesOfDay(rule).length === 1;
  const walls = [...new Set(exdates.map(wallOf))].sort((a, b) => a - b);
  const named = walls
    .slice(0, walls.length > NAMED ? NAMED - 1 : NAMED)
    .map(onceADay ? dayText : momentText);
  const more =
    walls.length > named.length ? [`${walls.length - named.length} more`] : [];
  return [`except ${listText([...named, ...more])}`];
}
