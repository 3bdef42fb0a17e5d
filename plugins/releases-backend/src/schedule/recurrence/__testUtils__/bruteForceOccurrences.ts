import { bruteForceRule } from './bruteForceRule';

/**
 * A second reader of windows, on the second reader of rules: zones are asked
 * of `Intl.DateTimeFormat` alone.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STRETCH = 3 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows at an instant, read as if it were in UTC. */
export function shownAt(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(
    formatter
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? NaN;
  return Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
}

const offsets = new Map<string, number>();

/** The offset at the beginning of a stretch of three hours. */
function offsetOf(stretch: number, timeZone: string): number {
  const key = `${stretch} ${timeZone}`;
  const at = stretch * STRETCH;
  const offset = offsets.get(key) ?? shownAt(at, timeZone) - at;
  offsets.set(key, offset);
  return offset;
}

/** The first instant at which a clock shows a time, or what stands for it. */
export function firstShowing(wall: number, timeZone: string): number {
  const near = Math.floor(wall / STRETCH);
  const around = Array.from({ length: 25 }, (_, index) => near - 12 + index);
  const possible = new Set(around.map(place => offsetOf(place, timeZone)));
  const showing = [...possible]
    .map(offset => wall - offset)
    .filter(instant => shownAt(instant, timeZone) === wall);
  if (showing.length > 0) {
    return Math.min(...showing);
  }
  // In a gap: find the second at which clocks jump over the time.
  let before = (wall - 2 * DAY) / 1000;
  let beyond = (wall + 2 * DAY) / 1000;
  while (beyond - before > 1) {
    const middle = Math.floor((before + beyond) / 2);
    if (shownAt(middle * 1000, timeZone) < wall) {
      before = middle;
    } else {
      beyond = middle;
    }
  }
  const offsetBefore = shownAt(before * 1000, timeZone) - before * 1000;
  return wall - offsetBefore;
}

interface Given {
  timeZone: string;
  dtstart: string;
  rrule: string;
  exdates: string[];
  weeks: number;
  days: number;
  seconds: number;
  endsBy?: 'duration' | 'clock';
}

function untilOf(rrule: string) {
  const [, until] = /UNTIL=([^;]*)/.exec(rrule) ?? [];
  if (!until) {
    return { wall: Infinity, instant: Infinity };
  }
  const [year, month, day, hour, minute, second] = [
    until.slice(0, 4),
    until.slice(4, 6),
    until.slice(6, 8),
    until.slice(9, 11) || '23',
    until.slice(11, 13) || '59',
    until.slice(13, 15) || '59',
  ].map(Number);
  const last = Date.UTC(year, month - 1, day, hour, minute, second);
  return until.endsWith('Z')
    ? { wall: Infinity, instant: last }
    : { wall: last, instant: Infinity };
}

/** All occurrences that overlap a span, by the definition of RFC 5545. */
export function bruteForceOccurrences(
  { timeZone, dtstart, rrule, exdates, weeks, days, seconds, endsBy }: Given,
  span: { start: number; end: number },
): { start: number; end: number }[] {
  const until = untilOf(rrule);
  const occurrences = [];
  const daysLater = (weeks * 7 + days) * DAY;
  const rule = rrule.replace(/;UNTIL=[^;]*/, '');
  for (const wall of bruteForceRule(rule, dtstart, span.end + 3 * DAY)) {
    const left = exdates.some(exdate => Date.parse(`${exdate}Z`) === wall);
    const isLongOver = wall + daysLater + seconds * 1000 + 3 * DAY < span.start;
    if (left || wall > until.wall || isLongOver) {
      continue;
    }
    const start = firstShowing(wall, timeZone);
    if (start > until.instant) {
      continue;
    }
    const exactEnd =
      (daysLater > 0 ? firstShowing(wall + daysLater, timeZone) : start) +
      seconds * 1000;
    const shownEnd = firstShowing(wall + daysLater + seconds * 1000, timeZone);
    const end = endsBy === 'clock' && shownEnd > start ? shownEnd : exactEnd;
    if (start < end && start < span.end && end > span.start) {
      occurrences.push({ start, end });
    }
  }
  return occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
}
