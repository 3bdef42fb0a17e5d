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

/** The bands of which some is within the view, the longest first. */
export function placeBands(
  bands: readonly TimelineBand[],
  scale: Scale,
  view: Pixels,
): PlacedBand[] {
  return bands
    .flatMap(band => {
      const left = scale(Date.parse(band.start));
      const right = scale(Date.parse(band.end));
      return right > view.left && left < view.right
        ? [{ band, left, width: Math.max(right - left, MIN_WIDTH) }]
        : [];
    })
    .sort((one, other) => other.width - one.width);
}

/**
 * Where the name of a band can stand: between the shorter ones that are drawn
 * over it.
 *
 * @param placed - the longest first, as they are drawn
 * @param roomOf - how much room the name of a band needs, in pixels
 */
export function roomsForNames(
  placed: readonly PlacedBand[],
  roomOf: (band: TimelineBand) => number,
): PlacedBand[] {
  return placed.flatMap(({ band, left, width }, index) => {
    const above = placed
      .slice(index + 1)
      .filter(other => other.left < left + width)
      .sort((one, other) => one.left - other.left);
    const rooms: PlacedBand[] = [];
    let from = left;
    for (const other of [...above, { left: left + width, width: 0 }]) {
      if (other.left - from >= roomOf(band)) {
        rooms.push({ band, left: from, width: other.left - from });
      }
      from = Math.max(from, other.left + other.width);
    }
    return rooms;
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
