import { Observance } from './observances';

const DAY_MS = 86_400_000;

/** Longer than the time between two Ramadans, in which Morocco is ahead. */
const LONGEST_SEASON_MS = 335 * DAY_MS;

/** The longest year. @internal */
export const YEAR_MS = 366 * DAY_MS;

/**
 * Whether clocks are ahead for a season: an offset is daylight time if it is
 * kept for less than eleven months, and clocks are behind it both in the year
 * before it begins and in the year after it ends. An offset that is kept for
 * longer, or that clocks only leave to go further ahead, is a standard that
 * the zone took.
 *
 * So summer is daylight time in Europe/Dublin as well, whose law calls it
 * standard time and goes back in winter. Calendar programs know no negative
 * daylight time, and the time zone database describes Ireland, Morocco and
 * Namibia in this way for them (its "rearguard" form).
 *
 * @param among - the observances of the zone, from two years before to two
 * years after this one
 * @internal
 */
export function isDaylight(
  { start, end, offset }: Observance,
  among: readonly Observance[],
): boolean {
  const isBehindWithin = (from: number, to: number) =>
    among.some(
      other => other.end > from && other.start < to && other.offset < offset,
    );
  return (
    end - start < LONGEST_SEASON_MS &&
    isBehindWithin(start - YEAR_MS, start) &&
    isBehindWithin(end, end + YEAR_MS)
  );
}
