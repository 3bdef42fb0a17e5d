import fc from 'fast-check';
import { batchesOf } from './batchesOf';

function sizeOf(items: unknown[]): number {
  return Buffer.byteLength(items.map(item => JSON.stringify(item)).join(','));
}

describe('batchesOf', () => {
  it('keeps every item, in order, within both limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 200 }),
        (items, most, largest) => {
          const batches = batchesOf(items, { items: most, bytes: largest });

          expect(batches.flat()).toEqual(items);
          for (const batch of batches) {
            expect(batch.length).toBeGreaterThan(0);
            expect(batch.length).toBeLessThanOrEqual(most);
            expect(batch.length === 1 || sizeOf(batch) <= largest).toBe(true);
          }
        },
      ),
    );
  });

  it('fills a call before it begins another', () => {
    const batches = batchesOf(Array.from({ length: 2001 }, (_, at) => at));

    expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 1]);
  });

  it('divides by size what is few in number', () => {
    const large = 'x'.repeat(1024 * 1024);

    expect(batchesOf(Array(7).fill(large)).map(({ length }) => length)).toEqual(
      [3, 3, 1],
    );
  });
});
