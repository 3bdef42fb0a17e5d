import type { EventInput } from '@fullcalendar/core';
import {
  CalendarByDay,
  CalendarItem,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { CalendarFrame, spanOf } from '../frame/calendarView';
import { shadesOf } from './shadesOf';
import { windowMarks } from './windowMarks';

function dayOf(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toISODate() ?? '';
}

function nextDay(day: string): string {
  return DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '';
}

/** A band over the days of an occurrence; in an agenda a row on the first one. */
function markOf(item: CalendarItem, frame: CalendarFrame): EventInput {
  const { from, to } = spanOf(frame);
  const start = Math.max(Date.parse(item.start), Date.parse(from));
  const last = Math.min(Date.parse(item.end), Date.parse(to)) - 1;
  const first = dayOf(start, frame.zone);
  return {
    id: `window:${item.id}`,
    title: item.title,
    allDay: true,
    start: first,
    end:
      frame.view === 'agenda'
        ? nextDay(first)
        : nextDay(dayOf(last, frame.zone)),
    display: 'block',
    rank: item.effect === 'deny' ? 0 : 2,
    extendedProps: { item },
  };
}

/** Freezes over the hours of a week; allow windows beside them. */
function hoursOf(shade: CalendarByDay['shades'][number]): EventInput {
  const { effect, start, end } = shade;
  return {
    id: `hours:${effect} ${start}`,
    start,
    end,
    display: 'background',
    extendedProps: { shade: effect },
  };
}

/**
 * What windows put into the grid of a calendar: shading for freezes, and a mark
 * with its name for each occurrence unless that would flood the page.
 */
export function windowEvents(
  items: readonly CalendarItem[],
  shades: CalendarByDay['shades'],
  frame: CalendarFrame,
): EventInput[] {
  const marks = windowMarks(items, frame.view).marks.map(item =>
    markOf(item, frame),
  );
  switch (frame.view) {
    case 'month':
      return [
        ...marks,
        ...shadesOf(shades, spanOf(frame), frame.zone).map(
          ({ day, from, to }) => ({
            id: `shade:${day} ${from}`,
            allDay: true,
            start: day,
            display: 'background',
            extendedProps: { shade: 'deny', from, to },
          }),
        ),
      ];
    case 'week':
      return [...marks, ...shades.map(hoursOf)];
    default:
      return marks;
  }
}
