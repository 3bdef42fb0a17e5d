import { seriesOf } from './OccurrenceSeries';
import { FOR_EVER } from './searchHorizon';
import { WindowStart } from './StartSeries';
import { WindowTimes } from '../time/WindowTimes';

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
  return recurrence && seriesOf(recurrence, timeZone).nextStart(now, FOR_EVER);
}
