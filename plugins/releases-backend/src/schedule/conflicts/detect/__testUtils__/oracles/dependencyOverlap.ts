import { World } from '../arbitraryFacts';
import { edgesBetween, inOneCircle } from './edges';
import { meet } from './meetings';
import { Named, named } from './named';
import { live, pairs, sameTrain } from './releases';
import { brokenOrder } from './requiredOrder';

export function dependencyOverlap(world: World): Named[] {
  return pairs(live(world))
    .filter(
      ([a, b]) =>
        a.environment === b.environment &&
        meet([a.interval, b.interval]) &&
        !brokenOrder(world, a, b),
    )
    .flatMap(([a, b]) => {
      const edges = edgesBetween(world, a, b).filter(
        ({ consumerRef, providerRef }) =>
          !sameTrain(a, b) || !inOneCircle(world, consumerRef, providerRef),
      );
      return edges.length > 0
        ? [
            named(
              'neighbours_overlap',
              [a, b],
              edges.flatMap(edge => [edge.consumerRef, edge.providerRef]),
            ),
          ]
        : [];
    });
}
