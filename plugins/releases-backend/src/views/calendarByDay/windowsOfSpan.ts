import {
  CalendarByDay,
  CalendarItem,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { mergeIntervals, toWindowItems } from '../../schedule';
import { WindowInSpan } from '../calendar/WindowsInScope';

/** What recurs more often in the span is listed once. */
const MOST_OCCURRENCES = 8;

/** How many items of windows a calendar by days has at most. */
const MOST_ITEMS = 120;

/**
 * Windows as a calendar by days lists them, so that what recurs each night
 * costs no more than what happens once. Where there are more than anybody can
 * read, those come first that are for all that is shown, and among them those
 * that happen the least often.
 *
 * @returns the items, and how many windows are not among them
 * @internal
 */
export function windowsOfSpan(windows: readonly WindowInSpan[]): {
  items: CalendarItem[];
  more: number;
} {
  const items: CalendarItem[] = [];
  let listed = 0;
  for (const { window, covers, occurrences } of inOrder(windows)) {
    const times = occurrences.length;
    const made =
      times > MOST_OCCURRENCES
        ? toWindowItems(window, occurrences.slice(0, 1), covers).map(item => ({
            ...item,
            times,
          }))
        : toWindowItems(window, occurrences, covers);
    if (items.length + made.length > MOST_ITEMS) {
      break;
    }
    items.push(...made);
    listed += 1;
  }
  return { items, more: windows.length - listed };
}

function inOrder(windows: readonly WindowInSpan[]): WindowInSpan[] {
  return [...windows].sort(
    (a, b) =>
      Number(a.covers === 'some') - Number(b.covers === 'some') ||
      a.occurrences.length - b.occurrences.length,
  );
}

/**
 * When windows that are for all that is shown allow or deny it; what overlaps
 * is told once.
 *
 * @internal
 */
export function shadesOfSpan(
  windows: readonly WindowInSpan[],
): CalendarByDay['shades'] {
  const forAll = windows.filter(({ covers }) => covers !== 'some');
  return (['deny', 'allow'] as const).flatMap(effect =>
    mergeIntervals(
      forAll
        .filter(({ window }) => window.effect === effect)
        .flatMap(({ occurrences }) => occurrences),
    ).map(({ start, end }) => ({
      effect,
      start: formatInstant(new Date(start)),
      end: formatInstant(new Date(end)),
    })),
  );
}
