import { Interval } from '../recurrence';

/**
 * The largest groups of items that are all under way at one instant, each
 * once, by one sweep over their starts and ends. What ends when another starts
 * does not meet it.
 *
 * @internal
 */
export function* cliquesOf<T extends { interval: Interval }>(
  items: readonly T[],
): Generator<T[]> {
  const events = items
    .flatMap(item => [
      { at: item.interval.end, starts: false, item },
      { at: item.interval.start, starts: true, item },
    ])
    .sort((a, b) => a.at - b.at || Number(a.starts) - Number(b.starts));
  const active = new Set<T>();
  let hasGrown = false;
  for (const { starts, item } of events) {
    if (starts) {
      active.add(item);
      hasGrown = true;
    } else {
      if (hasGrown) {
        yield [...active];
        hasGrown = false;
      }
      active.delete(item);
    }
  }
}
