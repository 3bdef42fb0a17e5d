import { RecurrenceRule } from './reading/RecurrenceRule';
import { DAY } from './wallTime';

/** The year before which nothing starts. @internal */
export const FIRST_YEAR = 1970;

/** The year after which nothing starts for the first time. @internal */
export const LAST_YEAR = 2199;

/** What goes on until then is taken to go on for ever. @internal */
export const FOR_EVER = Date.UTC(2500, 0, 1);

/** So far ahead, in milliseconds, occurrences are looked for to be shown. @internal */
export const SHOWN_AHEAD = 3700 * DAY;

/** Leap years and all places of weekdays in a year come by in so long. */
const ALL_YEARS = 40 * 366 * DAY;

/**
 * How long a rule is looked at to tell what it gives, as a length of wall time.
 * What `INTERVAL` leaves out is not gone through, so that this is always as
 * much work.
 *
 * @internal
 */
export function lookedAt({ interval }: RecurrenceRule): number {
  return ALL_YEARS * interval;
}
