import fc from 'fast-check';
import { FIRST_ROWS, rowWindowFor } from './rowWindow';

describe('rowWindowFor', () => {
  it('stays where it is while the rows on screen are well inside', () => {
    expect(rowWindowFor(FIRST_ROWS, { first: 0, last: 20 }, 20_000)).toBe(
      FIRST_ROWS,
    );
    expect(rowWindowFor(FIRST_ROWS, { first: 60, last: 85 }, 20_000)).toBe(
      FIRST_ROWS,
    );
  });

  it('moves before what is there comes to its end', () => {
    expect(rowWindowFor(FIRST_ROWS, { first: 75, last: 95 }, 20_000)).toEqual({
      offset: 20,
      limit: 100,
    });
  });

  it('always has every row on screen, and asks for no more than is allowed', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(20_000),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(20_000),
        (offset, first, height, more) => {
          const last = first + height;
          const next = rowWindowFor(
            { offset, limit: 100 },
            { first, last },
            last + 1 + more,
          );
          expect(next.offset).toBeLessThanOrEqual(first);
          expect(next.offset + next.limit).toBeGreaterThan(last);
          expect(next.limit).toBeLessThanOrEqual(300);
        },
      ),
    );
  });
});
