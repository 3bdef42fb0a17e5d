import type { EventInput } from '@fullcalendar/core';
import {
  CalendarByDay,
  CalendarItem,
} from '@slipway/backstage-plugin-releases-common';
import { Rest } from './days/foldDays';
import { rankOf } from './eventOrder';
import { CalendarFrame } from './frame/calendarView';
import { movableOf } from './movableOf';
import { windowEvents } from './windows/windowEvents';
import { isWindow } from './windows/windowMarks';

/** What the grid shows. */
export interface GridContent {
  items: readonly CalendarItem[];
  /** When windows allow or deny all of it. */
  shades: CalendarByDay['shades'];
  /** How much more there is on some days. */
  rests: readonly Rest[];
}

/**
 * The content of a calendar as the grid takes it. Milestones are a moment, and
 * windows shade what they cover. Releases whose plan is open can be dragged.
 */
export function toCalendarEvents(
  { items, shades, rests }: GridContent,
  frame: CalendarFrame,
): EventInput[] {
  const others = items.filter(item => !isWindow(item));
  return [
    ...windowEvents(items, shades, frame),
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
    ...rests.map(rest => ({
      id: `rest:${rest.day.date}`,
      start: rest.day.date,
      allDay: true,
      display: 'block',
      isRest: 1,
      extendedProps: { rest },
    })),
  ].map(event => ({ isRest: 0, ...event }));
}
