import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import { findCoReleaseSets } from './findCoReleaseSets';
import { stronglyConnected } from './stronglyConnected';

const edgesArbitrary = fc.array(
  fc.record({
    consumerRef: fc.integer({ min: 0, max: 11 }).map(String),
    providerRef: fc.integer({ min: 0, max: 11 }).map(String),
  }),
  { maxLength: 40 },
);

const sorted = (sets: readonly (readonly string[])[]) =>
  sets.map(set => [...set].sort().join()).sort();

describe('findCoReleaseSets', () => {
  it('finds the circles that a library finds', () => {
    fc.assert(
      fc.property(edgesArbitrary, edges => {
        const graph = new DirectedGraph();
        for (const { consumerRef, providerRef } of edges) {
          graph.mergeNode(consumerRef);
          graph.mergeNode(providerRef);
          graph.mergeEdge(consumerRef, providerRef);
        }
        const expected = stronglyConnectedComponents(graph).filter(
          set => set.length > 1,
        );
        expect(sorted(findCoReleaseSets(edges))).toEqual(sorted(expected));
      }),
      { numRuns: 1000 },
    );
  });

  it('follows a chain of any length', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, node) => [(node + 1) % length]);
    expect(stronglyConnected(chain).count).toBe(1);
    chain[length - 1] = [];
    expect(stronglyConnected(chain).count).toBe(length);
  });
});

describe('stronglyConnected', () => {
  it('numbers components so that no edge leads to a higher one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), {
          minLength: 10,
          maxLength: 10,
        }),
        successors => {
          const { componentOf } = stronglyConnected(successors);
          successors.forEach((nexts, node) =>
            nexts.forEach(next =>
              expect(componentOf[next]).toBeLessThanOrEqual(componentOf[node]),
            ),
          );
        },
      ),
    );
  });
});
