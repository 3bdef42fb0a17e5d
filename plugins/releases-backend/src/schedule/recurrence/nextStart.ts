import { endOfOccurrence } from './endOfOccurrence';
import { FOR_EVER } from './lookedAt';
import { readWindowRule } from './reading/readWindowRule';
import { SLACK } from './wallTime';
import { readDuration } from './windowDuration';
import { WindowStart, windowStarts } from './windowStarts';
import { WindowTimes } from './WindowTimes';

/**
 * The start of the occurrence under way at an instant, or else of the next one;
 * absent where none comes any more, or the window does not recur.
 *
 * @internal
 */
export function nextStart(
  { recurrence, timeZone }: WindowTimes,
  now: number,
): WindowStart | undefined {
  if (!recurrence) {
    return undefined;
  }
  const duration = readDuration(recurrence.duration);
  const length = duration.nominal + duration.exact;
  for (const start of windowStarts(
    readWindowRule(recurrence),
    recurrence,
    timeZone,
    { start: now - length - SLACK, end: FOR_EVER },
  )) {
    if (endOfOccurrence(start, duration, timeZone, recurrence.endsBy) > now) {
      return start;
    }
  }
  return undefined;
}
