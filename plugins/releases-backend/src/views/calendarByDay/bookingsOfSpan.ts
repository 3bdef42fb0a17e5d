import {
  CalendarItem,
  MAX_DAY_BOOKINGS,
} from '@slipway/backstage-plugin-releases-common';
import { ZoneDay } from './daysOfSpan';

/**
 * Bookings as a calendar by days lists them: those that begin first, as far as
 * each of their days has room for them.
 *
 * @param bookings - by their start
 * @returns the items, and how many bookings are not among them
 * @internal
 */
export function bookingsOfSpan(
  bookings: readonly CalendarItem[],
  days: readonly ZoneDay[],
): { items: CalendarItem[]; more: number } {
  const taken = days.map(() => 0);
  const items = bookings.filter(booking => {
    const start = Date.parse(booking.start);
    const end = Date.parse(booking.end);
    const touched = days.flatMap((day, index) =>
      day.start < end && start < day.end ? [index] : [],
    );
    const hasRoom = touched.every(index => taken[index] < MAX_DAY_BOOKINGS);
    if (hasRoom) {
      touched.forEach(index => {
        taken[index] += 1;
      });
    }
    return hasRoom;
  });
  return { items, more: bookings.length - items.length };
}
