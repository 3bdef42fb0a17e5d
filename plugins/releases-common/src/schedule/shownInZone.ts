import { DateTime } from 'luxon';

/**
 * An instant as clocks of a zone show it, `Thu 24 Dec 2026 10:00
 * (Europe/Paris)`; as it is where the zone is not known.
 *
 * @internal
 */
export function shownInZone(instant: string, timeZone: string): string {
  const shown = DateTime.fromISO(instant, { zone: timeZone, locale: 'en' });
  if (!shown.isValid) {
    return instant;
  }
  const time = shown.second === 0 ? 'HH:mm' : 'HH:mm:ss';
  return `${shown.toFormat(`ccc d LLL yyyy ${time}`)} (${timeZone})`;
}
