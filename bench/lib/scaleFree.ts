import { Random } from './random';
import { Size } from './sizes';

/** How many of the edges go to any component, however few depend on it. */
const EVENLY = 0.3;

/**
 * The providers of each component in a graph as real catalogs have them: the
 * more depend on a component, the more do so next, so that few have many
 * consumers and most have hardly one. The hub, which is the first, has as many
 * as the size says.
 */
export function scaleFreeProviders(size: Size): number[][] {
  const random = new Random(4);
  const providers = Array.from(
    { length: size.components },
    () => new Set<number>(),
  );
  const share = size.hubConsumers / (size.components - 1);
  // Every provider as often as it has consumers.
  const chosen: number[] = [];
  let left = size.hubConsumers;
  for (
    let consumer = 1;
    consumer < size.components && left > 0;
    consumer += 1
  ) {
    if (random.chance(share) || size.components - consumer <= left) {
      providers[consumer].add(0);
      left -= 1;
    }
  }
  for (let edges = size.edges - size.hubConsumers; edges > 0; ) {
    const consumer = 2 + random.below(size.components - 2);
    const provider =
      chosen.length === 0 || random.chance(EVENLY)
        ? 1 + random.below(consumer - 1)
        : random.pick(chosen);
    if (provider < consumer && !providers[consumer].has(provider)) {
      providers[consumer].add(provider);
      chosen.push(provider);
      edges -= 1;
    }
  }
  return providers.map(refs => [...refs]);
}
