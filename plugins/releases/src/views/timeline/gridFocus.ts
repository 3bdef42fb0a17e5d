import { TimelineRow } from '@slipway/backstage-plugin-releases-common';

/** A place in the grid; the name of a row is before its first mark. */
export interface GridPlace {
  row: number;
  mark: number;
}

/** The name of a row. */
export const NAME = -1;

const PAGE_ROWS = 10;

/** What can be walked on in a row: its bars, or what is counted. */
export function marksOf(row: TimelineRow | undefined) {
  return row?.bars ?? row?.buckets ?? [];
}

function middleOf({ start, end }: { start: string; end: string }): number {
  return (Date.parse(start) + Date.parse(end)) / 2;
}

/** The mark of a row that is nearest to an instant. */
export function nearestMark(row: TimelineRow | undefined, at: number): number {
  const marks = marksOf(row);
  return marks.reduce(
    (best, mark, index) =>
      best === NAME ||
      Math.abs(middleOf(mark) - at) < Math.abs(middleOf(marks[best]) - at)
        ? index
        : best,
    NAME,
  );
}

/**
 * Where a key leads to in the grid, or undefined for a key that leads nowhere.
 *
 * @param middle - the instant in the middle of the screen
 */
export function placeAfter(
  key: string,
  place: GridPlace,
  grid: {
    total: number;
    middle: number;
    rowAt: (index: number) => TimelineRow | undefined;
  },
): GridPlace | undefined {
  const row = grid.rowAt(place.row);
  const marks = marksOf(row);
  const inRow = (mark: number) => ({ row: place.row, mark });
  const toRow = (index: number): GridPlace => {
    const next = Math.min(Math.max(index, 0), grid.total - 1);
    const current = marks.at(place.mark);
    return {
      row: next,
      mark:
        place.mark === NAME || !current
          ? NAME
          : nearestMark(grid.rowAt(next), middleOf(current)),
    };
  };
  switch (key) {
    case 'ArrowRight':
      return inRow(
        place.mark === NAME
          ? nearestMark(row, grid.middle)
          : Math.min(place.mark + 1, marks.length - 1),
      );
    case 'ArrowLeft':
      return inRow(Math.max(place.mark - 1, NAME));
    case 'ArrowDown':
      return toRow(place.row + 1);
    case 'ArrowUp':
      return toRow(place.row - 1);
    case 'PageDown':
      return toRow(place.row + PAGE_ROWS);
    case 'PageUp':
      return toRow(place.row - PAGE_ROWS);
    case 'Home':
      return inRow(NAME);
    case 'End':
      return inRow(marks.length - 1);
    default:
      return undefined;
  }
}
