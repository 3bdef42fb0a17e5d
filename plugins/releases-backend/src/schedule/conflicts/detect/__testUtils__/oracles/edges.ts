import { PlacedRelease } from '../../../../scene/PlacedRelease';
import { World } from '../arbitraryFacts';
import { refsOf } from './releases';

/** Whether there is a way from one entity to another, by trying every step. */
function reaches(world: World, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (;;) {
    const next = world.dependencies.filter(
      ({ consumerRef, providerRef }) =>
        seen.has(consumerRef) && !seen.has(providerRef),
    );
    if (next.length === 0) {
      return seen.has(to);
    }
    next.forEach(({ providerRef }) => seen.add(providerRef));
  }
}

export const inOneCircle = (world: World, a: string, b: string) =>
  a !== b && reaches(world, a, b) && reaches(world, b, a);

export function edgesBetween(world: World, a: PlacedRelease, b: PlacedRelease) {
  return world.dependencies
    .filter(({ consumerRef, providerRef }) => consumerRef !== providerRef)
    .flatMap(edge => [
      ...(refsOf(a).includes(edge.consumerRef) &&
      refsOf(b).includes(edge.providerRef)
        ? [{ ...edge, consumer: a, provider: b }]
        : []),
      ...(refsOf(b).includes(edge.consumerRef) &&
      refsOf(a).includes(edge.providerRef)
        ? [{ ...edge, consumer: b, provider: a }]
        : []),
    ]);
}
