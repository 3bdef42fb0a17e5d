import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** From the start of a day to that of the next one, as instants. */
export function spanOfDay(
  date: string,
  zone: string,
): { from: string; to: string } {
  const day = DateTime.fromISO(date, { zone }).startOf('day');
  // Noon is there on every day, which midnight is not.
  const next = day.set({ hour: 12 }).plus({ days: 1 }).startOf('day');
  const [from, to] = [day, next].map(instant =>
    instant.toUTC().toISO({ suppressMilliseconds: true }),
  );
  return { from: from ?? '', to: to ?? '' };
}

/** The days of a zone that an item touches. */
export function datesOf(
  { start, end }: Pick<CalendarItem, 'start' | 'end'>,
  zone: string,
): string[] {
  const last = Math.max(Date.parse(start), Date.parse(end) - 1);
  const dates: string[] = [];
  let day = DateTime.fromISO(start, { zone }).startOf('day');
  while (day.toMillis() <= last) {
    dates.push(day.toISODate() ?? '');
    day = day.set({ hour: 12 }).plus({ days: 1 }).startOf('day');
  }
  return dates;
}
