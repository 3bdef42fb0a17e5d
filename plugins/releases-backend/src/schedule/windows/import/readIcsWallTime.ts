import ICAL from 'ical.js';
import { DateTime } from 'luxon';

/** What the clock in a calendar file shows. @internal */
export function wallTime(time: ICAL.Time): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(
    time.day,
  )}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`;
}

/** What clocks show in one zone when they show a time in another. @internal */
export function wallTimeIn(
  time: ICAL.Time,
  zones: { from: string; to: string },
): string {
  const wall = wallTime(time);
  return time.isDate || zones.from === zones.to
    ? wall
    : DateTime.fromISO(wall, { zone: zones.from })
        .setZone(zones.to)
        .toFormat("yyyy-MM-dd'T'HH:mm:ss");
}
