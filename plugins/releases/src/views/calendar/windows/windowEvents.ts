import type { EventInput } from '@fullcalendar/core';
import {
  CalendarByDay,
  CalendarItem,
} from '@slipway/backstage-plugin-releases-common';
import { bandEvent } from '../bands/bandEvent';
import { CalendarFrame, spanOf } from '../frame/calendarView';
import { shadesOf } from './shadesOf';
import { windowMarks } from './windowMarks';

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
    bandEvent(item, frame, item.effect === 'deny' ? 0 : 2),
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
