import { stronglyConnected } from './stronglyConnected';

/**
 * The sets of components that depend on each other in a circle, so that they
 * ship together: the strongly connected components of more than one node.
 *
 * @internal
 */
export function findCoReleaseSets(
  edges: readonly { consumerRef: string; providerRef: string }[],
): string[][] {
  const nodes = new Map<string, number>();
  const refs: string[] = [];
  const successors: number[][] = [];
  const nodeOf = (ref: string) => {
    const known = nodes.get(ref);
    if (known !== undefined) {
      return known;
    }
    nodes.set(ref, refs.length);
    successors.push([]);
    return refs.push(ref) - 1;
  };
  for (const { consumerRef, providerRef } of edges) {
    const consumer = nodeOf(consumerRef);
    successors[consumer].push(nodeOf(providerRef));
  }
  const { componentOf, count } = stronglyConnected(successors);
  const sets = Array.from({ length: count }, (): string[] => []);
  refs.forEach((ref, node) => sets[componentOf[node]].push(ref));
  return sets.filter(set => set.length > 1).map(set => set.sort());
}
