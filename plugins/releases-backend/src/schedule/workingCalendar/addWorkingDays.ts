import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { clampInstant } from '../recurrence';
import { dateIn, instantOf, timeOfDayIn } from './wallTime';
import { WorkingDays } from './workingDays';

/**
 * The instant that is so many working days after another one, or before it, at
 * the same time of day by the clocks of a zone; 0 is the very instant.
 *
 * @param instant - RFC 3339
 * @internal
 */
export function addWorkingDays(
  instant: string,
  offsetDays: number,
  timeZone: string,
  workingDays: WorkingDays,
): string {
  if (offsetDays === 0) {
    return instant;
  }
  const from = Date.parse(instant);
  const day = workingDays.add(dateIn(timeZone, from), offsetDays);
  return formatInstant(
    new Date(
      clampInstant(instantOf(day, timeOfDayIn(timeZone, from), timeZone)),
    ),
  );
}
