import { DateTime } from 'luxon';

/** Whether a word is a day that there is, `2026-11-26`. */
export function isDay(value: string | null): value is string {
  return value !== null && DateTime.fromFormat(value, 'yyyy-MM-dd').isValid;
}
