import { Interval } from '../recurrence';

/**
 * Finds what overlaps a span of time among many items, without looking at all
 * of them.
 *
 * @internal
 */
export class OverlapIndex<T extends { interval: Interval }> {
  readonly #items: T[];
  /** The latest end up to each place; it only grows, so it can be searched. */
  readonly #latestEnd: number[] = [];

  constructor(items: Iterable<T>) {
    this.#items = [...items].sort(
      (a, b) => a.interval.start - b.interval.start,
    );
    let latest = -Infinity;
    for (const { interval } of this.#items) {
      latest = Math.max(latest, interval.end);
      this.#latestEnd.push(latest);
    }
  }

  get items(): readonly T[] {
    return this.#items;
  }

  overlapping({ start, end }: Interval): T[] {
    const found: T[] = [];
    for (
      let place = this.#firstEndingAfter(start);
      place < this.#items.length && this.#items[place].interval.start < end;
      place++
    ) {
      if (this.#items[place].interval.end > start) {
        found.push(this.#items[place]);
      }
    }
    return found;
  }

  #firstEndingAfter(instant: number): number {
    let low = 0;
    let high = this.#latestEnd.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#latestEnd[middle] > instant) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
