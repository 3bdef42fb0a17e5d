import fc from 'fast-check';
import {
  firstEndingAfter,
  intersectIntervals,
  Interval,
  mergeIntervals,
  subtractIntervals,
} from './Interval';

const TICKS = 40;

/** On a grid of few ticks, so that intervals touch and are often empty. */
const intervals = fc.array(
  fc
    .tuple(fc.nat({ max: TICKS }), fc.nat({ max: TICKS }))
    .map(([start, end]) => ({ start, end })),
  { maxLength: 8 },
);

/** What intervals cover, tick by tick. */
function covered(list: readonly Interval[]): boolean[] {
  return Array.from({ length: TICKS }, (_, tick) =>
    list.some(({ start, end }) => start <= tick && tick < end),
  );
}

function assertMerged(list: readonly Interval[]) {
  for (const [index, { start, end }] of list.entries()) {
    expect(start).toBeLessThan(end);
    expect(index === 0 || list[index - 1].end < start).toBe(true);
  }
}

const both = fc.tuple(intervals, intervals);
const runs = { numRuns: 1000 };

describe('intervals', () => {
  it('merged cover the same, in order and apart', () => {
    fc.assert(
      fc.property(intervals, list => {
        const before = JSON.stringify(list);
        const merged = mergeIntervals(list);
        assertMerged(merged);
        expect(covered(merged)).toEqual(covered(list));
        expect(mergeIntervals(merged)).toEqual(merged);
        expect(JSON.stringify(list)).toBe(before);
      }),
      runs,
    );
  });

  it('intersected cover what both do', () => {
    fc.assert(
      fc.property(both, ([first, second]) => {
        const [a, b] = [mergeIntervals(first), mergeIntervals(second)];
        const common = intersectIntervals(a, b);
        const inB = covered(b);
        assertMerged(common);
        expect(covered(common)).toEqual(
          covered(a).map((isIn, tick) => isIn && inB[tick]),
        );
        expect(intersectIntervals(b, a)).toEqual(common);
      }),
      runs,
    );
  });

  it('subtracted cover what only the first does', () => {
    fc.assert(
      fc.property(both, ([first, second]) => {
        const [a, b] = [mergeIntervals(first), mergeIntervals(second)];
        const rest = subtractIntervals(a, b);
        const inB = covered(b);
        assertMerged(rest);
        expect(covered(rest)).toEqual(
          covered(a).map((isIn, tick) => isIn && !inB[tick]),
        );
      }),
      runs,
    );
  });

  it('are found by what ends after an instant', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: -1, max: 41 }), (list, at) => {
        const merged = mergeIntervals(list);
        const found = merged.findIndex(({ end }) => end > at);
        expect(firstEndingAfter(merged, at)).toBe(
          found < 0 ? merged.length : found,
        );
      }),
      runs,
    );
  });
});
