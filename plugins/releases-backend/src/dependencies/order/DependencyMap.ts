import { DependencyEdge } from '@slipway/backstage-plugin-releases-common';
import { findCoReleaseSets } from './findCoReleaseSets';

/** @internal */
export type Dependency = Pick<DependencyEdge, 'consumerRef' | 'providerRef'>;

type Shipped = readonly { entityRef: string }[];

const NONE: ReadonlySet<string> = new Set();

function add(map: Map<string, Set<string>>, key: string, value: string) {
  const known = map.get(key);
  if (known) {
    known.add(value);
  } else {
    map.set(key, new Set([value]));
  }
}

/**
 * Who depends on whom, by one snapshot of the catalog.
 *
 * @internal
 */
export class DependencyMap {
  readonly #providers = new Map<string, Set<string>>();
  readonly #consumers = new Map<string, Set<string>>();
  readonly #setOf: ReadonlyMap<string, number>;
  /** Of what releases ship: wherever one is tried, its neighbours are the same. */
  readonly #neighbours = new WeakMap<Shipped, ReadonlySet<string>>();

  constructor(dependencies: readonly Dependency[]) {
    for (const { consumerRef, providerRef } of dependencies) {
      if (consumerRef !== providerRef) {
        add(this.#providers, consumerRef, providerRef);
        add(this.#consumers, providerRef, consumerRef);
      }
    }
    this.#setOf = new Map(
      findCoReleaseSets(dependencies).flatMap((set, place) =>
        set.map(ref => [ref, place] as const),
      ),
    );
  }

  providersOf(ref: string): ReadonlySet<string> {
    return this.#providers.get(ref) ?? NONE;
  }

  consumersOf(ref: string): ReadonlySet<string> {
    return this.#consumers.get(ref) ?? NONE;
  }

  /** Everything that depends on components, or that they depend on. */
  neighboursOf(components: Shipped): ReadonlySet<string> {
    const known = this.#neighbours.get(components);
    if (known) {
      return known;
    }
    const refs = new Set(
      components.flatMap(({ entityRef }) => [
        ...this.providersOf(entityRef),
        ...this.consumersOf(entityRef),
      ]),
    );
    this.#neighbours.set(components, refs);
    return refs;
  }

  dependsOn(consumerRef: string, providerRef: string): boolean {
    return this.providersOf(consumerRef).has(providerRef);
  }

  /** The Resources that an entity depends on, or the one that it is. */
  resourcesOf(ref: string): string[] {
    return [ref, ...this.providersOf(ref)].filter(isResource);
  }

  /** Whether both are in one circle of dependencies, so that neither is first. */
  shipTogether(a: string, b: string): boolean {
    const set = this.#setOf.get(a);
    return set !== undefined && set === this.#setOf.get(b);
  }
}

function isResource(ref: string): boolean {
  return ref.startsWith('resource:');
}
