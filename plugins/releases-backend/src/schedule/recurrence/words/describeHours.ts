import { EndsBy } from '@slipway/backstage-plugin-releases-common';
import { WEEKDAY_NAMES, timeText } from './momentText';
import { RecurrenceRule, WEEKDAYS } from '../rule/RecurrenceRule';
import { timesOfDay } from '../occurrences/RuleStarts';
import { DAY } from '../time/wallTime';
import { WindowDuration } from '../occurrences/windowDuration';
import { countText, listText } from './words';

/** So many times of day are named with their ends. */
const NAMED = 4;

/**
 * From when to when on its days an explicit rule's occurrences are, in words:
 * "16:00 to Monday 08:00", "22:00 to 02:00 the next day".
 *
 * @internal
 */
export function describeHours(
  rule: RecurrenceRule,
  duration: WindowDuration,
  endsBy: EndsBy = 'duration',
): string {
  const byClock = endsBy === 'clock';
  const times = timesOfDay(rule);
  if (times.length > NAMED) {
    return `at ${times.length} times from ${timeText(times[0])} to ${timeText(
      times[times.length - 1],
    )}, each for ${lengthText(duration)}${byClock ? ' on the clock' : ''}`;
  }
  const weekday = onlyWeekday(rule);
  const spans = times.map(
    time =>
      `${timeText(time)} to ${endText(
        time + duration.nominal + duration.exact,
        weekday,
      )}`,
  );
  const inHours =
    duration.exact >= DAY && !byClock ? ` (${lengthText(duration)})` : '';
  return `${listText(spans)}${inHours}`;
}

/** The weekday of all days of a rule, where there is one; 0 is Monday. */
function onlyWeekday({ byDay = [] }: RecurrenceRule): number | undefined {
  const weekdays = new Set(byDay.map(({ weekday }) => weekday));
  const [weekday] = weekdays;
  return weekdays.size === 1 ? WEEKDAYS.indexOf(weekday) : undefined;
}

/** @param end - from the midnight before the start */
function endText(end: number, weekday: number | undefined): string {
  const days = Math.floor(end / DAY);
  const time = timeText(end);
  if (days === 0) {
    return time;
  }
  if (weekday !== undefined && days < 7) {
    return `${WEEKDAY_NAMES[(weekday + days) % 7]} ${time}`;
  }
  return days === 1 ? `${time} the next day` : `${time} ${days} days later`;
}

function lengthText({ nominal, exact }: WindowDuration): string {
  const seconds = exact / 1000;
  const parts: [number, string][] = [
    [nominal / DAY, 'day'],
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ];
  return listText(
    parts
      .filter(([count]) => count > 0)
      .map(([count, noun]) => countText(count, noun)),
  );
}
