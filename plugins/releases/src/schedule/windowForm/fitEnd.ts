import { leastDaysBetween } from './leastDaysBetween';
import { MINUTES_A_DAY, minutesOf } from './nominalDuration';
import { Pattern } from './Pattern';

/**
 * A pattern that ends before it begins again: one that would not ends at its
 * time of day as soon as it can.
 */
export function fitEnd(pattern: Pattern): Pattern {
  const { startTime, endTime, endsAfterDays } = pattern;
  const later =
    startTime && endTime ? minutesOf(endTime) - minutesOf(startTime) : 0;
  const length = endsAfterDays * MINUTES_A_DAY + later;
  return length > leastDaysBetween(pattern) * MINUTES_A_DAY
    ? { ...pattern, endsAfterDays: later > 0 ? 0 : 1 }
    : pattern;
}
