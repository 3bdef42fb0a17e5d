import { PlacedRelease } from '../../scene/PlacedRelease';
import { Scene } from '../../scene/Scene';

/** Items by each of their keys. @internal */
export function byKey<T>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<string>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) {
        known.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
}

/** Everything with a key that one of some releases with it meets, and those. @internal */
export function companions(
  scene: Scene,
  key: string,
  releases: readonly PlacedRelease[],
): PlacedRelease[] {
  const found = new Set<PlacedRelease>();
  for (const { interval } of releases) {
    scene.overlapping(key, interval).forEach(release => found.add(release));
  }
  return [...found];
}
