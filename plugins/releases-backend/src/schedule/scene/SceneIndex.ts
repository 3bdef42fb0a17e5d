import { DependencyMap, shippedRefs } from '../../dependencies';
import { OverlapIndex } from './OverlapIndex';
import { PlacedRelease } from './PlacedRelease';

/** What releases are found by that may be in each other's way. @internal */
export const keys = {
  environment: (environment: string) => `environment ${environment}`,
  ships: (environment: string, entityRef: string) =>
    `ships ${environment} ${entityRef}`,
  uses: (environment: string, resourceRef: string) =>
    `uses ${environment} ${resourceRef}`,
  managedBy: (managerRef: string) => `managed by ${managerRef}`,
};

/** The shared things that the components of a release depend on. @internal */
export function usedResources(
  release: PlacedRelease,
  dependencies: DependencyMap,
): Set<string> {
  return new Set(
    release.components.flatMap(({ entityRef }) =>
      dependencies.resourcesOf(entityRef),
    ),
  );
}

/** Everything that a release is found by. @internal */
export function keysOf(
  release: PlacedRelease,
  dependencies: DependencyMap,
): Set<string> {
  const { environment, managerRef } = release;
  const found = new Set([keys.environment(environment)]);
  shippedRefs(release).forEach(ref => found.add(keys.ships(environment, ref)));
  usedResources(release, dependencies).forEach(ref =>
    found.add(keys.uses(environment, ref)),
  );
  if (managerRef) {
    found.add(keys.managedBy(managerRef));
  }
  return found;
}

function collect<T>(map: Map<string, T[]>, key: string, item: T) {
  const known = map.get(key);
  if (known) {
    known.push(item);
  } else {
    map.set(key, [item]);
  }
}

/**
 * Placed releases, and how to find them by what they ship, use and need.
 *
 * @internal
 */
export class SceneIndex {
  readonly releases: ReadonlyMap<string, PlacedRelease>;
  readonly dependencies: DependencyMap;
  readonly #byKey = new Map<string, PlacedRelease[]>();
  readonly #indexes = new Map<string, OverlapIndex<PlacedRelease>>();
  readonly #carriers = new Map<string, PlacedRelease[]>();
  readonly #requirers = new Map<string, PlacedRelease[]>();
  readonly #trains = new Map<string, PlacedRelease[]>();

  constructor(releases: Iterable<PlacedRelease>, dependencies: DependencyMap) {
    this.dependencies = dependencies;
    this.releases = new Map([...releases].map(item => [item.id, item]));
    for (const release of this.releases.values()) {
      keysOf(release, dependencies).forEach(key =>
        collect(this.#byKey, key, release),
      );
      shippedRefs(release).forEach(ref =>
        collect(this.#carriers, ref, release),
      );
      requiredRefs(release).forEach(ref =>
        collect(this.#requirers, ref, release),
      );
      if (release.departure) {
        collect(this.#trains, release.departure, release);
      }
    }
  }

  keyed(key: string): OverlapIndex<PlacedRelease> {
    const known = this.#indexes.get(key);
    if (known) {
      return known;
    }
    const index = new OverlapIndex(this.#byKey.get(key) ?? []);
    this.#indexes.set(key, index);
    return index;
  }

  carriers(entityRef: string): readonly PlacedRelease[] {
    return this.#carriers.get(entityRef) ?? [];
  }

  requirers(entityRef: string): readonly PlacedRelease[] {
    return this.#requirers.get(entityRef) ?? [];
  }

  aboard(departure: string): readonly PlacedRelease[] {
    return this.#trains.get(departure) ?? [];
  }
}

/** @internal */
export function requiredRefs({
  components,
}: Pick<PlacedRelease, 'components'>): Set<string> {
  return new Set(
    components.flatMap(({ requires }) =>
      requires.map(({ entityRef }) => entityRef),
    ),
  );
}
