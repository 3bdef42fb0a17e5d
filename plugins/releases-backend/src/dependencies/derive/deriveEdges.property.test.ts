import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import { entity, stitch } from '../__testUtils__/stitch';
import { deriveEdges } from './deriveEdges';
import { difference } from './difference';
import { toEntityFacts } from './entityFacts';
import { keyOf } from './keyOf';
import { Derivation } from './types';

/** The relations that make an order; the others group, or tell of the other end. */
const ORDERING = ['dependsOn', 'consumesApi'];
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const refsOf = (...kinds: string[]) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...kinds), fc.constantFrom(...NAMES, 'missing'))
      .map(([kind, name]) => `${kind}:${name}`),
    { maxLength: 4 },
  );

const dependents = fc.record({
  dependsOn: refsOf('component', 'resource', 'api', 'template'),
  dependencyOf: refsOf('component', 'resource'),
});

const arbitraryEntity = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      dependents,
      refsOf('api'),
      refsOf('api'),
      fc.option(fc.constantFrom('a', 'missing'), { nil: undefined }),
    )
    .map(([name, edges, consumesApis, providesApis, system]) =>
      entity('Component', name, {
        ...edges,
        consumesApis,
        providesApis,
        system,
      }),
    ),
  fc
    .tuple(fc.constantFrom(...NAMES), dependents)
    .map(([name, edges]) => entity('Resource', name, edges)),
  fc.constantFrom(...NAMES).map(name => entity('API', name)),
  fc.constant(entity('System', 'a')),
);

const arbitraryCatalog = fc
  .uniqueArray(arbitraryEntity, { selector: stringifyEntityRef, maxLength: 14 })
  .map(stitch);

function derive(entities: readonly Entity[]): Derivation {
  return deriveEdges(entities.map(toEntityFacts));
}

/** Documents keep the order of what is listed in them. */
function withoutDocuments({ documents: _, ...rest }: Derivation) {
  return rest;
}

function reversed<T>(items: readonly T[] | undefined): T[] | undefined {
  return items && [...items].reverse();
}

describe('deriveEdges, whatever the catalog says', () => {
  it('does not depend on the order of entities, relations and references', () => {
    fc.assert(
      fc.property(
        arbitraryCatalog.chain(catalog =>
          fc.tuple(
            fc.constant(catalog),
            fc.shuffledSubarray(catalog, { minLength: catalog.length }),
          ),
        ),
        ([catalog, shuffled]) => {
          const turned = shuffled.map(item => ({
            ...item,
            relations: reversed(item.relations),
            spec: Object.fromEntries(
              Object.entries(item.spec ?? {}).map(([field, value]) => [
                field,
                Array.isArray(value) ? reversed(value) : value,
              ]),
            ),
          }));
          expect(withoutDocuments(derive(turned))).toEqual(
            withoutDocuments(derive(catalog)),
          );
        },
      ),
    );
  });

  it('comes to the same again, with nothing to write', () => {
    fc.assert(
      fc.property(arbitraryCatalog, catalog => {
        const key = (item: object) => JSON.stringify(item);
        const first = derive(catalog);
        const second = derive(catalog);
        for (const part of ['entities', 'edges', 'findings'] as const) {
          expect(
            difference<object, object>(first[part], second[part], {
              current: key,
              next: key,
            }),
          ).toEqual({ added: [], removed: [] });
        }
      }),
    );
  });

  it('connects two known entities, once for each way, and never one with itself', () => {
    fc.assert(
      fc.property(arbitraryCatalog, catalog => {
        const known = new Set(catalog.map(item => stringifyEntityRef(item)));
        const { edges } = derive(catalog);
        for (const { consumerRef, providerRef } of edges) {
          expect(known).toContain(consumerRef);
          expect(known).toContain(providerRef);
          expect(consumerRef).not.toBe(providerRef);
        }
        expect(new Set(edges.map(edge => JSON.stringify(edge))).size).toBe(
          edges.length,
        );
      }),
    );
  });

  it('makes of every relation an edge, a finding or a grouping', () => {
    fc.assert(
      fc.property(arbitraryCatalog, catalog => {
        const { edges, findings } = derive(catalog);
        const known = new Set(catalog.map(item => stringifyEntityRef(item)));
        const judged = catalog.flatMap(item => {
          const ref = stringifyEntityRef(item);
          const own = edges.filter(({ consumerRef }) => consumerRef === ref);
          return (item.relations ?? []).map(({ type, targetRef }) => ({
            relation: keyOf(ref, type, targetRef),
            edges: ORDERING.includes(type)
              ? own.filter(edge =>
                  targetRef.startsWith('api:')
                    ? edge.viaRef === targetRef
                    : edge.viaRef === undefined &&
                      edge.providerRef === targetRef,
                ).length
              : 0,
            isFound: findings.some(
              finding =>
                finding.category !== 'duplicate' &&
                finding.entityRef === ref &&
                finding.relation === type &&
                finding.targetRef === targetRef,
            ),
            isOrdering: ORDERING.includes(type),
            isThroughApi: targetRef.startsWith('api:'),
            isKnown: known.has(targetRef),
          }));
        });

        const ordering = judged.filter(({ isOrdering }) => isOrdering);
        expect(
          ordering.filter(
            ({ isThroughApi, isFound, edges: made }) =>
              (isThroughApi && !isFound && made === 0) ||
              (!isThroughApi && made !== (isFound ? 0 : 1)),
          ),
        ).toEqual([]);
        expect(
          judged.filter(
            ({ isOrdering, isFound, isKnown }) =>
              !isOrdering && isFound === isKnown,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('reports a duplicate exactly where something is stated twice', () => {
    fc.assert(
      fc.property(arbitraryCatalog, catalog => {
        const stated = new Map<string, number>();
        for (const facts of catalog.map(toEntityFacts)) {
          for (const { field, targetRef } of facts.statements) {
            const key =
              field === 'dependencyOf'
                ? keyOf(targetRef, 'dependsOn', facts.ref)
                : keyOf(facts.ref, field, targetRef);
            stated.set(key, (stated.get(key) ?? 0) + 1);
          }
        }
        const { findings } = derive(catalog);
        expect(
          findings.filter(({ category }) => category === 'duplicate'),
        ).toHaveLength([...stated.values()].filter(times => times > 1).length);
      }),
    );
  });
});
