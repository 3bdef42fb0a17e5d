import {
  Dependencies,
  DependencyEdge,
} from '@slipway/backstage-plugin-releases-common';

/** @internal */
export type RelatedEdge = Dependencies['items'][number];

/** @internal */
export type WalkDirection = RelatedEdge['direction'];

/** Loads the edges that lead away from some entities. @internal */
export type LoadEdges = (
  direction: WalkDirection,
  refs: readonly string[],
  limit: number,
) => Promise<DependencyEdge[]>;

/**
 * Follows edges away from an entity, the nearest first, one load for each step
 * and direction. Each entity is passed once, so that a cycle comes to an end.
 *
 * @internal
 */
export async function walkEdges(options: {
  entityRef: string;
  directions: readonly WalkDirection[];
  depth: number;
  limit: number;
  load: LoadEdges;
}): Promise<{ items: RelatedEdge[]; truncated: boolean }> {
  const { entityRef, directions, depth, limit, load } = options;
  const items: RelatedEdge[] = [];
  const walks = directions.map(direction => ({
    direction,
    farEnd:
      direction === 'upstream'
        ? ('providerRef' as const)
        : ('consumerRef' as const),
    frontier: [entityRef],
    passed: new Set([entityRef]),
  }));

  for (let distance = 1; distance <= depth; distance += 1) {
    for (const walk of walks.filter(({ frontier }) => frontier.length > 0)) {
      const { direction, farEnd, passed } = walk;
      const room = limit - items.length;
      const edges = await load(direction, walk.frontier, room + 1);
      for (const edge of edges.slice(0, room)) {
        items.push({ ...edge, direction, distance });
      }
      if (edges.length > room) {
        return { items, truncated: true };
      }
      walk.frontier = [...new Set(edges.map(edge => edge[farEnd]))].filter(
        ref => !passed.has(ref),
      );
      walk.frontier.forEach(ref => passed.add(ref));
    }
  }
  return { items, truncated: false };
}
