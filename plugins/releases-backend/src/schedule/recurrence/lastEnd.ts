import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import { occurrencesBetween } from './occurrencesBetween';
import { FOR_EVER } from './lookedAt';
import { readWindowRule } from './reading/readWindowRule';
import { DAY, SLACK, wallOf } from './wallTime';
import { wallStarts } from './wallStarts';
import { readDuration } from './windowDuration';
import { WindowTimes } from './WindowTimes';

const BLOCK = 366 * DAY;

/**
 * When the last occurrence ends, as an instant: `Infinity` where there is no
 * last one, `-Infinity` where there is none at all.
 *
 * @internal
 */
export function lastEnd(times: WindowTimes): number {
  const { recurrence } = times;
  if (!recurrence) {
    return Date.parse(times.end ?? '');
  }
  const first = wallOf(recurrence.dtstart);
  const last = lastWallStart(recurrence, first);
  if (last === Infinity) {
    return last;
  }
  const { nominal, exact } = readDuration(recurrence.duration);
  for (
    let end = last + nominal + exact + SLACK;
    end > first - SLACK;
    end -= BLOCK
  ) {
    const ends = occurrencesBetween(times, { start: end - BLOCK, end }).map(
      occurrence => occurrence.end,
    );
    if (ends.length > 0) {
      return Math.max(...ends);
    }
  }
  return -Infinity;
}

/** A wall time after which none starts, and not long before that. */
function lastWallStart(recurrence: Recurrence, first: number): number {
  const rule = readWindowRule(recurrence);
  if (rule.until) {
    return rule.until.last < FOR_EVER ? rule.until.last + SLACK : Infinity;
  }
  if (rule.count === undefined) {
    return Infinity;
  }
  const starts = [...wallStarts(rule, first, { start: first, end: FOR_EVER })];
  return starts.length < rule.count ? Infinity : starts[starts.length - 1];
}
