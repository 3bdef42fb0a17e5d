import { MAX_TIMELINE_DAYS } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** How much time is on screen, the most first. */
export const ZOOMS = ['year', 'quarter', 'month', 'week'] as const;

export type Zoom = (typeof ZOOMS)[number];

export function isZoom(value: unknown): value is Zoom {
  return ZOOMS.some(zoom => zoom === value);
}

const DAY_MS = 86_400_000;

const DAYS_ON_SCREEN: Record<Zoom, number> = {
  year: 365,
  quarter: 91,
  month: 31,
  week: 7,
};

/** Half of what can be scrolled through, around where one looks. */
const REACH: Record<Zoom, { months?: number; weeks?: number }> = {
  year: { months: 18 },
  quarter: { months: 18 },
  month: { months: 6 },
  week: { weeks: 6 },
};

/** A stretch of time, in milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

/** What can be scrolled through around an instant. */
export function stretchAround(at: number, zoom: Zoom, zone: string): Stretch {
  const reach = REACH[zoom];
  const middle = DateTime.fromMillis(at, { zone }).startOf(
    reach.months ? 'month' : 'week',
  );
  const from = middle.minus(reach).toMillis();
  return {
    from,
    to: Math.min(
      middle.plus(reach).toMillis(),
      from + MAX_TIMELINE_DAYS * DAY_MS,
    ),
  };
}

/** Milliseconds per pixel where so many pixels show what the zoom says. */
export function msPerPixel(zoom: Zoom, pixels: number): number {
  return (DAYS_ON_SCREEN[zoom] * DAY_MS) / Math.max(pixels, 1);
}

/** One step in or out, or the same where there is none. */
export function zoomBy(zoom: Zoom, steps: number): Zoom {
  const index = ZOOMS.indexOf(zoom) + steps;
  return ZOOMS[Math.min(Math.max(index, 0), ZOOMS.length - 1)];
}

/** Into how many parts of the span releases are counted, some ten days each. */
const PARTS = 104;

/** Absent where each release is shown. */
export function resolutionOf(zoom: Zoom): number | undefined {
  return zoom === 'year' ? PARTS : undefined;
}
