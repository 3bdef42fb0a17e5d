import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { windowFrom } from '../planning/MovableRelease';
import { Zoom } from './timelineZoom';

const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/**
 * The window of a release that was dragged so far. Where days are dragged it
 * keeps its time of day on the clock of its zone; otherwise it starts on a
 * full hour or a quarter of one.
 */
export function draggedWindow(
  window: ReleaseWindow,
  ms: number,
  zoom: Zoom,
): ReleaseWindow {
  const from = DateTime.fromISO(window.start, { zone: window.timeZone });
  const step = zoom === 'week' ? QUARTER_MS : HOUR_MS;
  const moved =
    zoom === 'year' || zoom === 'quarter'
      ? from.plus({ days: Math.round(ms / DAY_MS) }).toMillis()
      : Math.round((from.toMillis() + ms) / step) * step;
  return windowFrom(moved, window);
}
