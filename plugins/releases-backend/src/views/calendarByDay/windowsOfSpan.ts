import {
  CalendarByDay,
  CalendarItem,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { mergeIntervals } from '../../schedule';

/** What recurs more often in the span is listed once. */
const MOST_OCCURRENCES = 8;

/**
 * Windows as a calendar by days lists them, so that what recurs each night
 * costs no more than what happens once.
 *
 * @param occurrences - those of each window
 * @internal
 */
export function windowsOfSpan(
  occurrences: readonly (readonly CalendarItem[])[],
): CalendarItem[] {
  return occurrences.flatMap(items =>
    items.length > MOST_OCCURRENCES
      ? [{ ...items[0], times: items.length }]
      : items,
  );
}

/**
 * When windows that are for all that is shown allow or deny it; what overlaps
 * is told once.
 *
 * @param occurrences - those of each window
 * @internal
 */
export function shadesOfSpan(
  occurrences: readonly (readonly CalendarItem[])[],
): CalendarByDay['shades'] {
  const forAll = occurrences.flat().filter(({ covers }) => covers !== 'some');
  return (['deny', 'allow'] as const).flatMap(effect =>
    mergeIntervals(
      forAll
        .filter(item => item.effect === effect)
        .map(({ start, end }) => ({
          start: Date.parse(start),
          end: Date.parse(end),
        })),
    ).map(({ start, end }) => ({
      effect,
      start: formatInstant(new Date(start)),
      end: formatInstant(new Date(end)),
    })),
  );
}
