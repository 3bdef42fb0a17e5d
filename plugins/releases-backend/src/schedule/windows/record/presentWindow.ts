import {
  formatInstant,
  Window,
  WindowOccurrence,
} from '@slipway/backstage-plugin-releases-common';
import {
  describeTimes,
  Interval,
  lastEnd,
  occurrencesBetween,
  SHOWN_AHEAD,
  WindowTimes,
} from '../../recurrence';
import { describeScope } from './describeScope';
import { StoredWindow } from './StoredWindow';

const DAY_MS = 86_400_000;

/** Spans to look for the next occurrences in, the shortest first. */
const HORIZONS = [40 * DAY_MS, 400 * DAY_MS, SHOWN_AHEAD];

/** @internal */
export function timesOf(window: WindowTimes): WindowTimes {
  const { timeZone, start, end, recurrence } = window;
  return { timeZone, start, end, recurrence };
}

/** @internal */
export function toOccurrence({ start, end }: Interval): WindowOccurrence {
  return {
    start: formatInstant(new Date(start)),
    end: formatInstant(new Date(end)),
  };
}

/**
 * The occurrence under way at an instant, and those to come.
 *
 * @internal
 */
export function nextOccurrences(
  times: WindowTimes,
  now: Date,
  count: number,
): Interval[] {
  const start = now.getTime();
  if (!times.recurrence) {
    return occurrencesBetween(times, { start, end: Infinity });
  }
  if (lastEnd(times) <= start) {
    return [];
  }
  let found: Interval[] = [];
  for (const length of HORIZONS) {
    found = occurrencesBetween(times, {
      start,
      end: start + length,
    }).slice(0, count);
    if (found.length === count) {
      break;
    }
  }
  return found;
}

/**
 * A window as the API answers it at an instant. One that is archived decides
 * nothing, so that none of its times are to come.
 *
 * @internal
 */
export function presentWindow(
  { calendar: _, calledOff: __, imported: ___, ...window }: StoredWindow,
  now: Date,
): Window {
  const times = timesOf(window);
  const next = window.archivedAt ? [] : nextOccurrences(times, now, 3);
  return {
    ...window,
    sentence: describeTimes(times),
    scopeSentence: describeScope(window.scope),
    next: next.map(toOccurrence),
    open: next.some(({ start }) => start <= now.getTime()),
  };
}
