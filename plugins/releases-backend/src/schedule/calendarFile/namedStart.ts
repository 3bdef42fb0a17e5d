import { Recurrence } from '@slipway/backstage-plugin-releases-common';
import {
  checkTimes,
  FOR_EVER,
  instantOfWall,
  wallOf,
  wallOfInstant,
  wallText,
} from '../recurrence';
import { IcsMoment, instantOfMoment } from './icsMoment';

const LOOK_BACK = 25 * 3_600_000;

/** What occurrences are named of. @internal */
export interface NamedSeries {
  timeZone: string;
  recurrence: Pick<Recurrence, 'dtstart' | 'duration' | 'rrule'>;
  /** It is of whole days. */
  isDays: boolean;
}

/**
 * Those of some starts that the rule of a series does not give.
 *
 * @internal
 */
export function strangersAmong(
  starts: readonly string[],
  { timeZone, recurrence }: NamedSeries,
): ReadonlySet<string> {
  const [far, near] = [true, false].map(isFar =>
    starts.filter(start => wallOf(start) >= FOR_EVER === isFar),
  );
  const problems = checkTimes({
    timeZone,
    recurrence: { ...recurrence, exdates: near },
  });
  return new Set([
    ...far,
    ...problems
      .filter(({ code }) => code === 'exdate_not_in_rule')
      .map(({ field }) => near[Number(field.split('.').pop())]),
  ]);
}

function isStartOf(start: string, series: NamedSeries): boolean {
  return strangersAmong([start], series).size === 0;
}

/**
 * The start of a series that a moment names (`EXDATE`, `RECURRENCE-ID`), on the
 * clocks of the series. A date stands for the start on that day. An instant
 * right after clocks were put forward may be that of a start in the hour that
 * they skipped (RFC 5545, 3.3.5): then the one that the rule gives is meant.
 *
 * @param timeZone - of the moment
 * @internal
 */
export function namedStart(
  moment: IcsMoment,
  timeZone: string,
  series: NamedSeries,
): string {
  if (moment.isDate || series.isDays) {
    return `${moment.wall.slice(0, 10)}${series.recurrence.dtstart.slice(10)}`;
  }
  if (!moment.isUtc && timeZone === series.timeZone) {
    return moment.wall;
  }
  const instant = instantOfMoment(moment, timeZone);
  const shown = wallText(wallOfInstant(instant, series.timeZone));
  const before = instant - LOOK_BACK;
  const skipped = wallText(
    instant + wallOfInstant(before, series.timeZone) - before,
  );
  const isSkipped =
    skipped !== shown &&
    instantOfWall(wallOf(skipped), series.timeZone) === instant;
  return isSkipped && !isStartOf(shown, series) && isStartOf(skipped, series)
    ? skipped
    : shown;
}
