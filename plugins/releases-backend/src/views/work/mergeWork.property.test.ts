import fc from 'fast-check';
import { MergedPosition, mergeWork, positionIn } from './mergeWork';

const instant = (minute: number) =>
  `2026-12-01T12:${String(minute).padStart(2, '0')}:00Z`;

/** What some sources have: each thing due at a minute, in no order. */
const sources = fc.array(
  fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }),
  { minLength: 1, maxLength: 3 },
);

/** A source as a database has it: in order, and it goes on behind a place. */
function sourceOf(minutes: readonly number[], source: number) {
  const things = [...minutes]
    .sort((a, b) => a - b)
    .map((minute, place) => ({
      name: `${source}-${place}`,
      position: {
        at: instant(minute),
        key: [String(place).padStart(3, '0')],
      },
    }));
  return (limit: number, after?: { at: string; key?: readonly string[] }) =>
    things
      .filter(
        ({ position: { at, key } }) =>
          after === undefined ||
          at > after.at ||
          (at === after.at && after.key !== undefined && key > after.key),
      )
      .slice(0, limit);
}

describe('mergeWork', () => {
  it('tells each thing of each source once, the most urgent first', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 6 }), (all, limit) => {
        const readers = all.map(sourceOf);
        const told: { name: string; position: { at: string } }[] = [];
        let after: MergedPosition | undefined;
        do {
          const from = after;
          const { found, next } = mergeWork(
            readers.map((read, place) =>
              read(limit + 1, positionIn(place, from)),
            ),
            limit,
          );
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(next === undefined || found.length === limit).toBe(true);
          told.push(...found);
          after = next;
        } while (after);
        const instants = told.map(({ position }) => position.at);
        expect(instants).toEqual([...instants].sort());
        expect(told.map(({ name }) => name).sort()).toEqual(
          readers
            .flatMap(read => read(100))
            .map(({ name }) => name)
            .sort(),
        );
      }),
    );
  });
});
