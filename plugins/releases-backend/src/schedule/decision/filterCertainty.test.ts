import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { filterCertainty } from './filterCertainty';

const named = {
  kind: 'component',
  metadata: { name: 'checkout', namespace: 'default' },
};

const leaf: fc.Arbitrary<FilterPredicate> = fc.constantFrom<FilterPredicate[]>(
  {},
  { kind: 'Component' },
  { kind: 'API' },
  { 'metadata.name': { $hasPrefix: 'check' } },
  { 'metadata.name': { $in: ['billing', 'orders'] } },
  { 'metadata.namespace': { $exists: false } },
  { 'spec.type': 'website' },
  { 'spec.type': { $exists: true } },
  { 'spec.lifecycle': { $in: ['production', 'experimental'] } },
  { 'metadata.tags': { $contains: 'pci' } },
  { kind: 'Component', 'spec.type': 'website' },
  { kind: 'API', 'spec.type': 'website' },
);

const { filter } = fc.letrec<{ filter: FilterPredicate }>(tie => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('filter').map(part => ({ $not: part })),
    fc.array(tie('filter'), { maxLength: 3 }).map(parts => ({ $all: parts })),
    fc.array(tie('filter'), { maxLength: 3 }).map(parts => ({ $any: parts })),
  ),
}));

/** What the catalog may turn out to have. */
const ENTITIES: JsonObject[] = ['website', 'service', undefined].flatMap(type =>
  ['production', 'experimental', 'deprecated'].flatMap(lifecycle =>
    [['pci'], []].map(tags => ({
      ...named,
      metadata: { ...named.metadata, tags },
      spec: { ...(type ? { type } : {}), lifecycle },
    })),
  ),
);

describe('filterCertainty', () => {
  it.each<[FilterPredicate, string, string]>([
    [{}, 'yes', 'yes'],
    [{ kind: 'Component' }, 'yes', 'unknown'],
    [{ kind: 'API' }, 'no', 'unknown'],
    [{ $not: { kind: 'API' } }, 'yes', 'unknown'],
    [{ 'spec.type': 'website' }, 'unknown', 'unknown'],
    [{ $not: { 'spec.type': 'website' } }, 'unknown', 'unknown'],
    [{ kind: 'API', 'spec.type': 'website' }, 'no', 'unknown'],
    [{ $any: [{ kind: 'Component' }, { 'spec.type': 'x' }] }, 'yes', 'unknown'],
    [{ $all: [{ kind: 'API' }, { 'spec.type': 'x' }] }, 'no', 'unknown'],
    [{ $any: [] }, 'no', 'no'],
    [{ $all: [] }, 'yes', 'yes'],
  ])('says of %j %s by the name, and %s without', (given, byName, without) => {
    expect(filterCertainty(given, named)).toBe(byName);
    expect(filterCertainty(given, undefined)).toBe(without);
  });

  it('is sure only of what holds whatever the catalog has', () => {
    const told = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(filter, given => {
        const matches = filterPredicateToFilterFunction(given);
        const found = new Set(ENTITIES.map(entity => matches(entity)));
        const certainty = filterCertainty(given, named);
        told[certainty] += 1;
        expect({
          yes: [...found].every(Boolean),
          no: !found.has(true),
          unknown: true,
        }).toMatchObject({ [certainty]: true });
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(told))).toBeGreaterThan(30);
  });
});
