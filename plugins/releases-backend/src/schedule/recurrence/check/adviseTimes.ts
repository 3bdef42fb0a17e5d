import { Recurrence, Warning } from '@slipway/backstage-plugin-releases-common';
import { lastEnd } from '../occurrences/lastEnd';
import { FOR_EVER, SHOWN_AHEAD } from '../occurrences/searchHorizon';
import { timeText, weekdayMomentText } from '../words/momentText';
import { nextStart } from '../occurrences/nextStart';
import { seriesOf } from '../occurrences/OccurrenceSeries';
import { endOfOccurrence } from '../occurrences/endOfOccurrence';
import { DAY, wallOf, wallOfInstant } from '../time/wallTime';
import { readDuration } from '../occurrences/windowDuration';
import { WindowStart } from '../occurrences/StartSeries';
import { WindowTimes } from '../time/WindowTimes';

/** So far ahead changes of clocks are looked at: each zone's come by twice. */
const AHEAD = 2 * 366 * DAY;

/**
 * What a window may have and was probably not meant so: that it is over or
 * very far away, that its end moves with a change of clocks, or that clocks skip
 * a start.
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
    ...seriesOf(recurrence, timeZone).starts({
      start: from,
      end: from + AHEAD,
    }),
  ];
  return [
    ...adviseDistance(times, now),
    ...adviseSkipped(timeZone, starts),
    ...adviseEnd(recurrence, timeZone, starts),
  ];
}

function adviseDistance(times: WindowTimes, now: number): Warning[] {
  const next = nextStart(times, now);
  if (next && next.instant < now + SHOWN_AHEAD) {
    return [];
  }
  const when = next
    ? `does not occur within the next ten years, but on ${weekdayMomentText(
        next.wall,
      )}`
    : `gives no start from now to the year ${new Date(
        FOR_EVER,
      ).getUTCFullYear()}`;
  return [
    {
      field: 'recurrence.rrule',
      code: 'rule_never_occurs',
      message: `This rule ${when}. Let it come more often, or set another first start.`,
    },
  ];
}

/** Hours whose exact count ends an occurrence at another time of day. */
function adviseEnd(
  { duration, endsBy }: Recurrence,
  timeZone: string,
  starts: readonly WindowStart[],
): Warning[] {
  if (endsBy === 'clock') {
    return [];
  }
  const length = readDuration(duration);
  const ends = starts.map(start => ({
    start,
    really: endOfOccurrence(start, length, timeZone, 'duration'),
    byClock: endOfOccurrence(start, length, timeZone, 'clock'),
  }));
  const moved = ends.find(({ really, byClock }) => really !== byClock);
  if (!moved) {
    return [];
  }
  const timeAt = (instant: number) =>
    timeText(wallOfInstant(instant, timeZone));
  return [
    {
      field: 'recurrence.duration',
      code: 'duration_moves_end',
      message: `${duration} counts hours exactly: because clocks change, the occurrence of ${weekdayMomentText(
        moved.start.wall,
      )} ends at ${timeAt(moved.really)} and not at ${timeAt(
        moved.byClock,
      )}. Set endsBy to clock to keep the time of day.`,
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
