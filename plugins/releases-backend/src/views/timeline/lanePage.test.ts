import fc from 'fast-check';
import { lanePage, sortedLanes } from './lanePage';

const lanes = fc
  .uniqueArray(fc.record({ key: fc.string(), rows: fc.nat(6) }), {
    selector: ({ key }) => key,
    maxLength: 8,
  })
  .map(items => items.map(lane => ({ ...lane, title: lane.key })));

describe('lanePage', () => {
  it('cuts the pages that all rows written one after the other would have', () => {
    fc.assert(
      fc.property(
        lanes,
        fc.array(fc.nat(7)),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        (all, indices, offset, limit) => {
          const collapsed = new Set(
            indices.flatMap(index => all[index]?.key ?? []),
          );
          const written = all.flatMap(({ key, rows }) => [
            `${key}#`,
            ...Array.from(
              { length: collapsed.has(key) ? 0 : rows },
              (_, index) => `${key}#${index}`,
            ),
          ]);
          const { total, slices } = lanePage(all, {
            collapsed,
            offset,
            limit,
          });
          expect(total).toBe(written.length);
          expect(
            slices.flatMap(({ lane, withHeader, skip, take }) => [
              ...(withHeader ? [`${lane.key}#`] : []),
              ...Array.from(
                { length: take },
                (_, index) => `${lane.key}#${skip + index}`,
              ),
            ]),
          ).toEqual(written.slice(offset, offset + limit));
        },
      ),
    );
  });
});

describe('sortedLanes', () => {
  it('goes by title and ends with what has no lane', () => {
    const lane = (key: string, title: string) => ({ key, title, rows: 1 });
    expect(
      sortedLanes([
        lane('-', ''),
        lane('b', 'Week 10'),
        lane('a', 'Week 9'),
        lane('c', 'apples'),
      ]).map(({ title }) => title),
    ).toEqual(['apples', 'Week 9', 'Week 10', '']);
  });
});
