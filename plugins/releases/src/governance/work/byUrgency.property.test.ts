import fc from 'fast-check';
import { byUrgency } from './byUrgency';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const DAY_MS = 86_400_000;

const items = fc.array(
  fc.record({
    id: fc.uuid(),
    days: fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined }),
  }),
  { maxLength: 20 },
);

describe('byUrgency', () => {
  it('has each thing once, in its order, where its date puts it', () => {
    fc.assert(
      fc.property(items, all => {
        const given = all.map(({ id, days }) => ({
          id,
          days,
          ...(days === undefined
            ? {}
            : { dueAt: new Date(NOW + days * DAY_MS).toISOString() }),
        }));
        const groups = byUrgency(given, NOW);
        const places = { overdue: 0, soon: 1, later: 2, undated: 3 };
        const order = groups.map(({ urgency }) => places[urgency]);
        expect(order).toEqual([...new Set(order)].sort());
        expect(groups.flatMap(group => group.items)).toHaveLength(all.length);
        for (const { urgency, items: found } of groups) {
          expect(found).toEqual(
            given.filter(({ days }) => {
              if (days === undefined) {
                return urgency === 'undated';
              }
              if (days < 0) {
                return urgency === 'overdue';
              }
              return urgency === (days <= 7 ? 'soon' : 'later');
            }),
          );
        }
      }),
    );
  });
});
