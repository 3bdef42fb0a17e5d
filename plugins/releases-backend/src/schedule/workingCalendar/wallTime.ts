import { Temporal } from 'temporal-polyfill';
import { instantOfWall, wallOfInstant, wallText } from '../recurrence';

/**
 * The instant at which clocks of a zone show a time of day, in milliseconds.
 * `24:00` is the start of the day after.
 *
 * @internal
 */
export function instantOf(
  date: Temporal.PlainDate,
  timeOfDay: string,
  timeZone: string,
): number {
  return instantOfWall(Date.parse(`${date}T${timeOfDay}:00Z`), timeZone);
}

/** The day that calendars of a zone show at an instant. @internal */
export function dateIn(timeZone: string, instant: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(
    wallText(wallOfInstant(instant, timeZone)).slice(0, 10),
  );
}

/** The time of day that clocks of a zone show at an instant, `HH:MM`. @internal */
export function timeOfDayIn(timeZone: string, instant: number): string {
  return wallText(wallOfInstant(instant, timeZone)).slice(11, 16);
}
