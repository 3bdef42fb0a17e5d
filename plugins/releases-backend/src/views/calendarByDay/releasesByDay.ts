import {
  CalendarDay,
  MAX_DAY_ITEMS,
} from '@slipway/backstage-plugin-releases-common';
import { isPending } from '../../releases';
import { mostUrgent, UrgentRelease } from './mostUrgent';
import { ZoneDay } from './daysOfSpan';

/** What the releases of a day come to. @internal */
export interface DayOfReleases {
  counts: Pick<
    CalendarDay['counts'],
    'releases' | 'byState' | 'byVerdict' | 'conflicts'
  >;
  /** The most urgent of them, which the day may name. */
  chosen: UrgentRelease[];
}

function count<K extends string>(
  keys: readonly K[],
): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) {
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The first day that ends after an instant, or how many days there are. */
function dayAt(days: readonly ZoneDay[], instant: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (days[middle].end > instant) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/**
 * Puts what has a start and an end on each day that it touches. What ends at
 * midnight is not on the day that begins then; what takes no time is on the day
 * it is at.
 *
 * @param days - as {@link daysOfSpan} tells them
 * @returns one list for each day
 * @internal
 */
export function onEachDay<T extends { start: number; end: number }>(
  items: readonly T[],
  days: readonly ZoneDay[],
): T[][] {
  const placed: T[][] = days.map(() => []);
  for (const item of items) {
    const { start, end } = item;
    let index = dayAt(days, start);
    while (
      index < days.length &&
      (days[index].start < end || days[index].start <= start)
    ) {
      placed[index].push(item);
      index += 1;
    }
  }
  return placed;
}

/**
 * Counts the releases of a day, and chooses the most urgent ones.
 *
 * @param now - milliseconds since the epoch
 * @internal
 */
export function sumUpDay(
  releases: readonly UrgentRelease[],
  now: number,
): DayOfReleases {
  return {
    counts: {
      releases: releases.length,
      byState: count(releases.map(({ state }) => state)),
      byVerdict: count(
        releases
          .filter(({ state }) => isPending(state))
          .map(({ verdict = 'unknown' }) => verdict),
      ),
      conflicts: releases.filter(
        ({ conflict }) => conflict === 'high' || conflict === 'medium',
      ).length,
    },
    chosen: mostUrgent(releases, MAX_DAY_ITEMS, now),
  };
}
