import { DependencyEdge } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { LoadEdges, walkEdges } from './walkEdges';

type Pair = readonly [consumer: string, provider: string];

function edge([consumerRef, providerRef]: Pair): DependencyEdge {
  return {
    consumerRef,
    providerRef,
    kind: 'dependsOn',
    provenance: 'catalog',
    validFrom: '2026-11-02T00:00:00Z',
  };
}

function loaderOf(pairs: readonly Pair[]) {
  return jest.fn<Promise<DependencyEdge[]>, Parameters<LoadEdges>>(
    async (direction, refs, limit) =>
      pairs
        .filter(([consumer, provider]) =>
          refs.includes(direction === 'upstream' ? consumer : provider),
        )
        .slice(0, limit)
        .map(edge),
  );
}

async function walk(
  pairs: readonly Pair[],
  options: Partial<Parameters<typeof walkEdges>[0]> = {},
) {
  const load = loaderOf(pairs);
  const { items, truncated } = await walkEdges({
    entityRef: 'a',
    directions: ['upstream'],
    depth: 10,
    limit: 1000,
    load,
    ...options,
  });
  return {
    edges: items.map(
      item => `${item.consumerRef}>${item.providerRef} ${item.distance}`,
    ),
    truncated,
    load,
  };
}

describe('walkEdges', () => {
  it('gives each edge its distance, the nearest first', async () => {
    const { edges } = await walk([
      ['b', 'c'],
      ['a', 'b'],
      ['c', 'd'],
      ['a', 'c'],
      ['x', 'a'],
    ]);
    expect(edges).toEqual(['a>b 1', 'a>c 1', 'b>c 2', 'c>d 2']);
  });

  it('goes as deep as it is asked to', async () => {
    const { edges } = await walk(
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      { depth: 2 },
    );
    expect(edges).toEqual(['a>b 1', 'b>c 2']);
  });

  it('walks both ways', async () => {
    const { edges } = await walk(
      [
        ['a', 'b'],
        ['x', 'a'],
        ['y', 'x'],
      ],
      { directions: ['upstream', 'downstream'] },
    );
    expect(edges).toEqual(['a>b 1', 'x>a 1', 'y>x 2']);
  });

  it('comes to an end in a cycle, with each edge once', async () => {
    const { edges, load } = await walk([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]);
    expect(edges).toEqual(['a>b 1', 'b>c 2', 'c>a 3']);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('loads a hub of 10,000 in one go for each step', async () => {
    const hub: Pair[] = Array.from({ length: 10_000 }, (_, index) => [
      `c${index}`,
      'a',
    ]);
    const { edges, load } = await walk(hub, {
      directions: ['downstream'],
      limit: 20_000,
    });
    expect(edges).toHaveLength(10_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('says so where it stops at the limit', async () => {
    const pairs: Pair[] = [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
    ];
    expect(await walk(pairs, { limit: 1 })).toMatchObject({
      edges: ['a>b 1'],
      truncated: true,
    });
    expect(await walk(pairs, { limit: 2 })).toMatchObject({
      edges: ['a>b 1', 'a>c 1'],
      truncated: true,
    });
    expect(await walk(pairs, { limit: 3 })).toMatchObject({
      edges: ['a>b 1', 'a>c 1', 'b>d 2'],
      truncated: false,
    });
  });

  it('finds what can be reached, at its shortest distance', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const arbitraryPairs = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)),
      { selector: pair => pair.join() },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryPairs, async pairs => {
        const distances = new Map([['a', 0]]);
        for (const _ of names) {
          for (const [consumer, provider] of pairs) {
            const reached = distances.get(consumer);
            const known = distances.get(provider) ?? Infinity;
            if (reached !== undefined && reached + 1 < known) {
              distances.set(provider, reached + 1);
            }
          }
        }
        const expected = pairs
          .filter(([consumer]) => distances.has(consumer))
          .map(([consumer, provider]) => {
            const distance = Number(distances.get(consumer)) + 1;
            return `${consumer}>${provider} ${distance}`;
          });
        const { edges } = await walk(pairs);
        expect([...edges].sort()).toEqual(expected.sort());
      }),
    );
  });
});
