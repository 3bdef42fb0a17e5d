import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { windowFrom } from '../../schedule/planning';
import { Zoom } from './timelineZoom';

const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/**
 * The window of a release that was dragged so far. Where hours are too small to
 * be seen, days are dragged, and it keeps its time of day on the clock of its
 * zone; otherwise it starts on a quarter of an hour.
 */
export function draggedWindow(
  window: ReleaseWindow,
  ms: number,
  zoom: Zoom,
): ReleaseWindow {
  const from = DateTime.fromISO(window.start, { zone: window.timeZone });
  const moved =
    zoom === 'week'
      ? Math.round((from.toMillis() + ms) / QUARTER_MS) * QUARTER_MS
      : from.plus({ days: Math.round(ms / DAY_MS) }).toMillis();
  return windowFrom(moved, window);
}
