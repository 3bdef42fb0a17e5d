import { weekdayMomentText } from './momentText';
import { wallOfInstant } from '../time/wallTime';

/**
 * An instant as the clocks of a zone show it, `Fri 18 Dec 2026 16:00
 * (Europe/Paris)`.
 *
 * @internal
 */
export function instantText(instant: number, timeZone: string): string {
  return `${weekdayMomentText(wallOfInstant(instant, timeZone))} (${timeZone})`;
}
