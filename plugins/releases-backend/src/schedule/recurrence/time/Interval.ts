/**
 * A span of time in epoch milliseconds: `start` is inside, `end` is outside.
 *
 * @internal
 */
export interface Interval {
  start: number;
  end: number;
}

/**
 * What any of the intervals covers, in order; those that overlap or touch are
 * one, empty ones are left out.
 *
 * @internal
 */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  const sorted = intervals
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}

/**
 * What both lists cover.
 *
 * @param a - merged intervals
 * @param b - merged intervals
 * @internal
 */
export function intersectIntervals(
  a: readonly Interval[],
  b: readonly Interval[],
): Interval[] {
  const common: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i].start, b[j].start);
    const end = Math.min(a[i].end, b[j].end);
    if (start < end) {
      common.push({ start, end });
    }
    if (a[i].end < b[j].end) {
      i++;
    } else {
      j++;
    }
  }
  return common;
}

/**
 * What the first list covers and the second does not.
 *
 * @param from - merged intervals
 * @param taken - merged intervals
 * @internal
 */
export function subtractIntervals(
  from: readonly Interval[],
  taken: readonly Interval[],
): Interval[] {
  const rest: Interval[] = [];
  let next = 0;
  for (const { start, end } of from) {
    while (next < taken.length && taken[next].end <= start) {
      next++;
    }
    let at = start;
    for (let i = next; i < taken.length && taken[i].start < end; i++) {
      if (at < taken[i].start) {
        rest.push({ start: at, end: taken[i].start });
      }
      at = Math.max(at, taken[i].end);
    }
    if (at < end) {
      rest.push({ start: at, end });
    }
  }
  return rest;
}

/**
 * The place of the first interval that ends after an instant: the one that it
 * is in, or else the next.
 *
 * @param intervals - merged intervals
 * @returns the length of the list where there is none
 * @internal
 */
export function firstEndingAfter(
  intervals: readonly Interval[],
  at: number,
): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (intervals[middle].end > at) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
