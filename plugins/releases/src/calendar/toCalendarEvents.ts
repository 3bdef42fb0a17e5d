import type { EventInput } from '@fullcalendar/core';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';

function isShading(item: CalendarItem): boolean {
  return item.type === 'window';
}

/**
 * The items of a calendar as the grid takes them. Milestones are a moment, and
 * windows shade the days that they cover.
 */
export function toCalendarEvents(items: readonly CalendarItem[]): EventInput[] {
  return items.map(item => ({
    id: `${item.type}:${item.id}`,
    title: item.title,
    start: item.start,
    end: item.type === 'milestone' ? undefined : item.end,
    display: isShading(item) ? 'background' : 'block',
    interactive: !isShading(item),
    extendedProps: { item },
  }));
}
