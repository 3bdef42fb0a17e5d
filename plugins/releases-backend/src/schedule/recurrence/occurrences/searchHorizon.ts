import { RecurrenceRule } from '../rule/RecurrenceRule';
import { DAY } from '../time/wallTime';

/** The year before which nothing starts. @internal */
export const FIRST_YEAR = 1970;

/** The year after which nothing starts for the first time. @internal */
export const LAST_YEAR = 2199;

/** Until then a rule is searched for a start that it may never give. @internal */
export const FOR_EVER = Date.UTC(2500, 0, 1);

/** So far ahead, in milliseconds, occurrences are looked for to be shown. @internal */
export const SHOWN_AHEAD = 3700 * DAY;

const YEAR = 366 * DAY;

/** Leap years and all places of weekdays in a year come by in so long. */
const ALL_YEARS = 40 * YEAR;

/**
 * How far a rule is searched to tell what it gives, as a length of wall time.
 * What `INTERVAL` leaves out is not gone through, so that this is always as
 * much work. A rule that knows no months gives the same again after some weeks.
 *
 * @internal
 */
export function searchHorizon({
  freq,
  interval,
  byMonth,
  byMonthDay,
}: RecurrenceRule): number {
  const knowsMonths =
    freq === 'YEARLY' || freq === 'MONTHLY' || byMonth || byMonthDay;
  return (knowsMonths ? ALL_YEARS : 2 * YEAR) * interval;
}
