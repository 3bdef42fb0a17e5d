import {
  Interval,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
} from '../recurrence';

/** An allow window in scope. @internal */
export interface AllowTimes {
  /** Merged */
  occurrences: readonly Interval[];
  /** When its last occurrence ends, `Infinity` if never */
  lastEnd: number;
  /** Whether a waiver takes it away that one must be inside of it */
  waived: boolean;
}

/**
 * When a release may happen. This is the one place that says so.
 *
 * - It may not inside a deny window that is not waived; this goes before what
 *   an allow window says.
 * - As long as an allow window that is not waived has an occurrence under way
 *   or to come, it may only inside an occurrence of an allow window. One whose
 *   last occurrence is over no longer asks for anything, so that a window that
 *   was forgotten does not close for ever.
 * - Else it may. A deny window that is to come closes nothing before it begins.
 *
 * A waived allow window goes on allowing what it allows, so that a waiver never
 * closes.
 *
 * @param range - what is asked about
 * @param denied - the occurrences of deny windows that are not waived
 * @returns merged intervals inside the range
 * @internal
 */
export function openTimes(
  range: Interval,
  denied: readonly Interval[],
  allows: readonly AllowTimes[],
): Interval[] {
  const restrictedUntil = Math.max(
    ...allows.map(({ waived, lastEnd }) => (waived ? -Infinity : lastEnd)),
    -Infinity,
  );
  const allowed = mergeIntervals([
    ...allows.flatMap(({ occurrences }) => occurrences),
    { start: Math.max(range.start, restrictedUntil), end: range.end },
  ]);
  return subtractIntervals(
    intersectIntervals([range], allowed),
    mergeIntervals(denied),
  );
}
