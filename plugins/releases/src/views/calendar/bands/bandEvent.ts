import type { EventInput } from '@fullcalendar/core';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { CalendarFrame, spanOf } from '../frame/calendarView';

function dayOf(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toISODate() ?? '';
}

function nextDay(day: string): string {
  return DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '';
}

/**
 * A band over the days of an item; in an agenda a row on the first one.
 *
 * @param rank - its place among those that begin on the same day
 */
export function bandEvent(
  item: CalendarItem,
  frame: CalendarFrame,
  rank: number,
): EventInput {
  const { from, to } = spanOf(frame);
  const start = Math.max(Date.parse(item.start), Date.parse(from));
  const last = Math.min(Date.parse(item.end), Date.parse(to)) - 1;
  const first = dayOf(start, frame.zone);
  return {
    id: `${item.type}:${item.id}`,
    title: item.title,
    allDay: true,
    start: first,
    end:
      frame.view === 'agenda'
        ? nextDay(first)
        : nextDay(dayOf(last, frame.zone)),
    display: 'block',
    rank,
    extendedProps: { item },
  };
}
