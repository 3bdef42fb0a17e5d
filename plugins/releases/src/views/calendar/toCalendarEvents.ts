import type { EventInput } from '@fullcalendar/core';
import {
  CalendarByDay,
  CalendarItem,
} from '@slipway/backstage-plugin-releases-common';
import { bandEvent } from './bands/bandEvent';
import { isBand } from './bands/band';
import { Rest } from './days/foldDays';
import { rankOf } from './eventOrder';
import { CalendarFrame } from './frame/calendarView';
import { movableOf } from './movableOf';
import { windowEvents } from './windows/windowEvents';

/** What the grid shows. */
export interface GridContent {
  items: readonly CalendarItem[];
  /** When windows allow or deny all of it. */
  shades: CalendarByDay['shades'];
  /** How much more there is on some days. */
  rests: readonly Rest[];
}

/** Below freezes, above allow windows. */
const BOOKING_RANK = 1;

/**
 * The content of a calendar as the grid takes it. Milestones are a moment, and
 * windows shade what they cover; bookings are bands over their days; the plan of what happened at another time is an
 * outline. Releases whose plan is open can be dragged.
 */
export function toCalendarEvents(
  { items, shades, rests }: GridContent,
  frame: CalendarFrame,
): EventInput[] {
  const others = items.filter(item => !isBand(item));
  return [
    ...windowEvents(items, shades, frame),
    ...items
      .filter(({ type }) => type === 'booking')
      .map(item => bandEvent(item, frame, BOOKING_RANK)),
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
    ...others.flatMap(item =>
      item.planned && frame.view !== 'agenda'
        ? [
            {
              id: `planned:${item.id}`,
              ...item.planned,
              display: 'block',
              interactive: false,
              startEditable: false,
              rank: rankOf(item),
              isTrain: 0,
              extendedProps: { plannedOf: item },
            },
          ]
        : [],
    ),
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
