import fc from 'fast-check';
import { steadyOrder } from './steadyOrder';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
  maxLength: 12,
});

const itself = (id: string) => id;

describe('steadyOrder', () => {
  it('keeps everything, and what was seen in its order', () => {
    fc.assert(
      fc.property(ids, ids, (items, seen) => {
        const ordered = steadyOrder(items, itself, seen);
        expect([...ordered].sort()).toEqual([...items].sort());
        expect(ordered.filter(id => seen.includes(id))).toEqual(
          seen.filter(id => items.includes(id)),
        );
      }),
    );
  });

  it('puts what is new last, in the order that it came in', () => {
    fc.assert(
      fc.property(ids, ids, (items, seen) => {
        const fresh = items.filter(id => !seen.includes(id));
        const ordered = steadyOrder(items, itself, seen);
        expect(ordered.slice(ordered.length - fresh.length)).toEqual(fresh);
      }),
    );
  });
});
