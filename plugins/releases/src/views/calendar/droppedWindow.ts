import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { windowFrom } from '../../schedule/planning';

/**
 * The window of a release that was dropped so far from where it was. It keeps
 * its time of day on the clock of its zone where days are dragged.
 */
export function droppedWindow(
  window: ReleaseWindow,
  delta: { years: number; months: number; days: number; milliseconds: number },
): ReleaseWindow {
  const start = DateTime.fromISO(window.start, { zone: window.timeZone });
  return windowFrom(start.plus(delta).toMillis(), window);
}
