import {
  CalendarByDay,
  CalendarItem,
} from '@slipway/backstage-plugin-releases-common';

/** All that a calendar by days names, each once however many days it is on. */
export function itemsOf({
  days,
  windows,
  bookings,
  reviews,
}: CalendarByDay): CalendarItem[] {
  const named = [
    ...days.flatMap(({ items, milestones }) => [...items, ...milestones]),
    ...windows,
    ...bookings,
    ...reviews,
  ];
  return [
    ...new Map(named.map(item => [`${item.type} ${item.id}`, item])).values(),
  ];
}
