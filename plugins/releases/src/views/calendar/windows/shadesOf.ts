import { CalendarByDay } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** How much of a day is frozen, from 0, its start, to 1, its end. */
export interface Shade {
  /** `2026-11-27` */
  day: string;
  from: number;
  to: number;
}

interface Interval {
  start: number;
  end: number;
}

function shadeOf({ start, end }: Interval, day: DateTime): Shade {
  const first = day.toMillis();
  const length = day.plus({ days: 1 }).toMillis() - first;
  const part = (at: number) => Math.min(1, Math.max(0, (at - first) / length));
  return { day: day.toISODate() ?? '', from: part(start), to: part(end) };
}

function shadesOfInterval(
  interval: Interval,
  span: Interval,
  zone: string,
): Shade[] {
  const shades: Shade[] = [];
  const until = Math.min(interval.end, span.end);
  let day = DateTime.fromMillis(Math.max(interval.start, span.start), {
    zone,
  }).startOf('day');
  while (day.toMillis() < until) {
    shades.push(shadeOf(interval, day));
    day = day.plus({ days: 1 });
  }
  return shades;
}

/**
 * What freezes cover of each day on screen, by the clock of a zone.
 *
 * @param shades - when windows allow or deny all that is shown
 */
export function shadesOf(
  shades: CalendarByDay['shades'],
  span: { from: string; to: string },
  zone: string,
): Shade[] {
  const shown = { start: Date.parse(span.from), end: Date.parse(span.to) };
  return shades
    .filter(({ effect }) => effect === 'deny')
    .flatMap(({ start, end }) =>
      shadesOfInterval(
        { start: Date.parse(start), end: Date.parse(end) },
        shown,
        zone,
      ),
    );
}
