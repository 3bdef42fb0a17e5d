import {
  TimelineArrow,
  TimelineBar,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';

/** Turns an instant in milliseconds into pixels from the start of the span. */
export type Scale = (at: number) => number;

/** A stretch of pixels. */
export interface Pixels {
  left: number;
  right: number;
}

/** Where a bar is on its row. */
export interface PlacedBar {
  bar: TimelineBar;
  left: number;
  width: number;
  /** A bar that begins before the one before it ends is on track 1. */
  track: 0 | 1;
  /** How much room there is for words behind it. */
  room: number;
  /** The first plan, where the release is not there any more. */
  baseline?: { left: number; width: number };
}

/** So much of a bar can be seen and hit however short it is. */
export const MIN_WIDTH = 8;

const MAX_ROOM = 260;

const SLIP_MS = 60_000;

function baselineOf(
  { baseline, start, end }: TimelineBar,
  scale: Scale,
): PlacedBar['baseline'] {
  if (!baseline) {
    return undefined;
  }
  const ends = {
    start: Date.parse(baseline.start),
    end: Date.parse(baseline.end),
  };
  const isMoved =
    Math.abs(ends.start - Date.parse(start)) >= SLIP_MS ||
    Math.abs(ends.end - Date.parse(end)) >= SLIP_MS;
  const left = scale(ends.start);
  return isMoved
    ? { left, width: Math.max(scale(ends.end) - left, MIN_WIDTH) }
    : undefined;
}

/** Where the bars of a row are. They come in the order of their starts. */
export function placeBars(
  bars: readonly TimelineBar[],
  scale: Scale,
): PlacedBar[] {
  const placed: PlacedBar[] = [];
  for (const bar of bars) {
    const left = scale(Date.parse(bar.start));
    const width = Math.max(scale(Date.parse(bar.end)) - left, MIN_WIDTH);
    const last = placed.at(-1);
    const overlaps = last && left < last.left + last.width;
    if (last) {
      last.room = Math.max(
        Math.min(left - last.left - last.width, MAX_ROOM),
        0,
      );
    }
    placed.push({
      bar,
      left,
      width,
      track: overlaps && last.track === 0 ? 1 : 0,
      room: MAX_ROOM,
      baseline: baselineOf(bar, scale),
    });
  }
  return placed;
}

/** Whether any of a bar, its first plan included, is within some pixels. */
export function isWithin(
  { left, width, baseline }: Pick<PlacedBar, 'left' | 'width' | 'baseline'>,
  view: Pixels,
): boolean {
  const from = Math.min(left, baseline?.left ?? left);
  const to = Math.max(
    left + width,
    baseline ? baseline.left + baseline.width : 0,
  );
  return to > view.left && from < view.right;
}

/** Where an arrow starts and ends. */
export interface PlacedArrow {
  arrow: TimelineArrow;
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Arrows from the end of the first release to the start of the second. */
export function placeArrows(
  arrows: readonly TimelineArrow[],
  rows: readonly TimelineRow[],
  options: { scale: Scale; rowHeight: number; view: Pixels },
): PlacedArrow[] {
  const { scale, rowHeight, view } = options;
  const places = new Map<string, { left: number; right: number; y: number }>();
  rows.forEach(({ bars = [] }, index) => {
    for (const { releaseId, start, end } of bars) {
      if (!places.has(releaseId)) {
        const left = scale(Date.parse(start));
        places.set(releaseId, {
          left,
          right: left + Math.max(scale(Date.parse(end)) - left, MIN_WIDTH),
          y: (index + 0.5) * rowHeight,
        });
      }
    }
  });
  return arrows.flatMap(arrow => {
    const first = places.get(arrow.from);
    const then = places.get(arrow.to);
    if (
      !first ||
      !then ||
      Math.max(first.right, then.left) < view.left ||
      Math.min(first.right, then.left) > view.right
    ) {
      return [];
    }
    return [
      {
        arrow,
        from: { x: first.right, y: first.y },
        to: { x: then.left, y: then.y },
      },
    ];
  });
}

/** A curve that leaves to the right and comes in from the left. */
export function arrowPath({ from, to }: PlacedArrow): string {
  const bend = Math.max(Math.min(Math.abs(to.x - from.x) / 2, 40), 12);
  return `M${from.x},${from.y} C${from.x + bend},${from.y} ${to.x - bend},${
    to.y
  } ${to.x},${to.y}`;
}
