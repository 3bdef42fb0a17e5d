import {
  TimelineBand,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { Pixels, Scale } from './barLayout';

/** So much of a band can be seen however short it is. */
const MIN_WIDTH = 2;

/** Where a band is on the time. */
export interface PlacedBand {
  band: TimelineBand;
  left: number;
  width: number;
}

/** Rows below each other, by their numbers; the last is not among them. */
export interface Run {
  first: number;
  end: number;
}

/** The bands of which some is within the view. */
export function placeBands(
  bands: readonly TimelineBand[],
  scale: Scale,
  view: Pixels,
): PlacedBand[] {
  return bands.flatMap(band => {
    const left = scale(Date.parse(band.start));
    const right = scale(Date.parse(band.end));
    return right > view.left && left < view.right
      ? [{ band, left, width: Math.max(right - left, MIN_WIDTH) }]
      : [];
  });
}

/** Which rows lie below each other that a window is for, by window. */
export function runsByWindow(
  rows: readonly TimelineRow[],
): ReadonlyMap<string, Run[]> {
  const byWindow = new Map<string, Run[]>();
  rows.forEach(({ windowIds = [] }, index) => {
    for (const id of windowIds) {
      const runs = byWindow.get(id) ?? [];
      const last = runs.at(-1);
      if (last?.end === index) {
        last.end = index + 1;
      } else {
        runs.push({ first: index, end: index + 1 });
      }
      byWindow.set(id, runs);
    }
  });
  return byWindow;
}
