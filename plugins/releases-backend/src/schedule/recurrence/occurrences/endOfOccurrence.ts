import { EndsBy } from '@slipway/backstage-plugin-releases-common';
import { instantOfWall } from '../time/wallTime';
import { endAfter, WindowDuration } from './windowDuration';
import { WindowStart } from './StartSeries';

/**
 * When an occurrence ends, as an instant. By the clock, that is when clocks
 * show the whole duration after the wall time that its rule gives; where a gap
 * leaves nothing of it that way, the duration counts.
 *
 * @internal
 */
export function endOfOccurrence(
  start: WindowStart,
  duration: WindowDuration,
  timeZone: string,
  endsBy: EndsBy = 'duration',
): number {
  const byDuration = endAfter(start, duration, timeZone);
  if (endsBy === 'duration') {
    return byDuration;
  }
  const shown = start.wall + duration.nominal + duration.exact;
  const byClock = instantOfWall(shown, timeZone);
  return byClock > start.instant ? byClock : byDuration;
}
