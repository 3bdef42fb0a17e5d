import { seriesOf } from './OccurrenceSeries';
import { WindowTimes } from '../time/WindowTimes';

/**
 * When the last occurrence ends, as an instant: `Infinity` where there is no
 * last one, `-Infinity` where there is none at all.
 *
 * @internal
 */
export function lastEnd({ recurrence, timeZone, end }: WindowTimes): number {
  return recurrence
    ? seriesOf(recurrence, timeZone).lastEnd
    : Date.parse(end ?? '');
}
