import type { EventInput } from '@fullcalendar/core';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { rankOf } from './eventOrder';
import { CalendarFrame } from './frame/calendarView';
import { movableOf } from './movableOf';
import { windowEvents } from './windows/windowEvents';
import { isWindow } from './windows/windowMarks';

/**
 * The items of a calendar as the grid takes them. Milestones are a moment, and
 * windows shade what they cover. Releases whose plan is open can be dragged.
 */
export function toCalendarEvents(
  items: readonly CalendarItem[],
  frame: CalendarFrame,
): EventInput[] {
  const others = items.filter(item => !isWindow(item));
  return [
    ...windowEvents(items, frame),
    ...others.map(item => ({
      id: `${item.type}:${item.id}`,
      title: item.title,
      start: item.start,
      end: item.type === 'milestone' ? undefined : item.end,
      display: 'block',
      startEditable: movableOf(item) !== undefined,
      rank: rankOf(item),
      isTrain: Number(item.trainId !== undefined),
      extendedProps: { item },
    })),
  ];
}
