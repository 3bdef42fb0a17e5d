import { Recurrence, Warning } from '@slipway/backstage-plugin-releases-common';
import { lastEnd } from './lastEnd';
import { timeText, weekdayMomentText } from './momentText';
import { readWindowRule } from './readWindowRule';
import { DAY, wallOf, wallOfInstant } from './wallTime';
import {
  endAfter,
  readDuration,
  WindowDuration,
  writeDuration,
} from './windowDuration';
import { WindowStart, windowStarts } from './windowStarts';
import { WindowTimes } from './WindowTimes';

/** So far ahead changes of clocks are looked at: each zone's come by twice. */
const AHEAD = 2 * 366 * DAY;

/**
 * What a window may have and was probably not meant so: that it is over, that
 * its end moves with a change of clocks, or that clocks skip a start.
 *
 * @param now - an instant in epoch milliseconds
 * @internal
 */
export function adviseTimes(times: WindowTimes, now: number): Warning[] {
  if (lastEnd(times) <= now) {
    return [
      {
        field: times.recurrence ? 'recurrence' : 'end',
        code: 'window_in_the_past',
        message:
          'This is over already: nothing is left of it to come. Check the year.',
      },
    ];
  }
  const { recurrence, timeZone } = times;
  if (!recurrence) {
    return [];
  }
  const from = Math.max(
    wallOfInstant(now, timeZone),
    wallOf(recurrence.dtstart),
  );
  const starts = [
    ...windowStarts(readWindowRule(recurrence), recurrence, timeZone, {
      start: from,
      end: from + AHEAD,
    }),
  ];
  return [
    ...adviseDuration(recurrence, timeZone, starts),
    ...adviseSkipped(timeZone, starts),
  ];
}

/** Days that are written in hours, where this lets the end move. */
function adviseDuration(
  { duration }: Recurrence,
  timeZone: string,
  starts: readonly WindowStart[],
): Warning[] {
  const given = readDuration(duration);
  const days = given.exact - (given.exact % DAY);
  if (days === 0) {
    return [];
  }
  const steady: WindowDuration = {
    nominal: given.nominal + days,
    exact: given.exact - days,
  };
  const endOf = (start: WindowStart, length: WindowDuration) =>
    wallOfInstant(endAfter(start, length, timeZone), timeZone);
  const meant = ({ wall }: WindowStart) => wall + given.nominal + given.exact;
  const moved = starts.find(
    start =>
      endOf(start, given) !== meant(start) &&
      endOf(start, steady) === meant(start),
  );
  if (!moved) {
    return [];
  }
  const ends = timeText(endOf(moved, given));
  return [
    {
      field: 'recurrence.duration',
      code: 'duration_moves_end',
      message: `${duration} counts hours exactly: because clocks change, the occurrence of ${weekdayMomentText(
        moved.wall,
      )} ends at ${ends} and not at ${timeText(
        meant(moved),
      )}. Write ${writeDuration(steady)} to keep the time of day.`,
    },
  ];
}

function adviseSkipped(
  timeZone: string,
  starts: readonly WindowStart[],
): Warning[] {
  const skipped = starts.find(
    ({ wall, instant }) => wallOfInstant(instant, timeZone) !== wall,
  );
  return skipped
    ? [
        {
          field: 'recurrence.dtstart',
          code: 'start_skipped_by_clocks',
          message: `Clocks in ${timeZone} skip ${weekdayMomentText(
            skipped.wall,
          )}: that occurrence begins at ${weekdayMomentText(
            wallOfInstant(skipped.instant, timeZone),
          )}. Choose a time of day that each day has.`,
        },
      ]
    : [];
}
