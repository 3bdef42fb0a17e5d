import { Release } from '@slipway/backstage-plugin-releases-common';
import { DependencyMap } from './DependencyMap';
import { Link, linksBetween, shippedRefs, sortedLinks } from './links';
import { precedenceOf } from './precedence';
import { finalReleases } from './requiredOrders';
import { Provider, resolveRequirements } from './resolveRequirements';
import { VersionTests } from './VersionTests';

/** What of a release its order hangs on. @internal */
export interface OrderedRelease
  extends Provider,
    Pick<Release, 'name' | 'impact' | 'components' | 'window'> {
  window: NonNullable<Release['window']>;
  /** The departure of a train that it goes with, the same for all aboard. */
  departure?: string;
}

/** The releases among which an order is looked for. @internal */
export interface OrderedReleases<T extends OrderedRelease> {
  readonly dependencies: DependencyMap;
  get(id: string): T | undefined;
  /** All that ship an entity. */
  carriers(entityRef: string): readonly T[];
  /** All that require an entity. */
  requirers(entityRef: string): readonly T[];
  /** All that are aboard a departure. */
  aboard(departure: string): readonly T[];
}

/** Which of two releases has to come first, and why. @internal */
export interface ReleasePair<T> {
  first: T;
  then: T;
  why: 'requires' | 'train';
  links: Link[];
}

/** The versions of an entity that are out in an environment. @internal */
export type ReleasedVersions = (
  entityRef: string,
  environment: string,
) => readonly string[];

/**
 * The orders that releases have to keep: what one requires of another comes
 * first; aboard one train a provider's additive or fixing change comes before
 * its consumers and a breaking one after them. Releases that would each have
 * to come before the other ship together, and have no order.
 *
 * @internal
 */
export class ReleaseOrders<T extends OrderedRelease> {
  readonly #releases: OrderedReleases<T>;
  readonly #releasedVersions: ReleasedVersions;
  readonly #tests = new VersionTests();
  readonly #required = new Map<string, Map<string, Link[]>>();
  readonly #finals = new Map<string, ReadonlyMap<string, T>>();

  constructor(
    releases: OrderedReleases<T>,
    releasedVersions: ReleasedVersions = () => [],
  ) {
    this.#releases = releases;
    this.#releasedVersions = releasedVersions;
  }

  /** The orders that a release has a part in. */
  of(release: T): ReleasePair<T>[] {
    const requirers = [...shippedRefs(release)]
      .flatMap(ref => this.#releases.requirers(ref))
      .filter(requirer => this.#requiredBy(requirer).has(release.id));
    const providers = [...this.#requiredBy(release).keys()].flatMap(
      id => this.#releases.get(id) ?? [],
    );
    return [
      ...new Set([
        ...requirers,
        ...providers,
        ...this.#neighboursAboard(release),
      ]),
    ]
      .filter(({ id }) => id !== release.id)
      .flatMap(other => this.#between(release, other) ?? []);
  }

  #between(a: T, b: T): ReleasePair<T> | undefined {
    const byA = this.#requiredBy(a).get(b.id);
    const byB = this.#requiredBy(b).get(a.id);
    if (byA && byB) {
      return undefined;
    }
    if (byA) {
      return { first: b, then: a, why: 'requires', links: byA };
    }
    if (byB) {
      return { first: a, then: b, why: 'requires', links: byB };
    }
    return this.#aboardOneTrain(a, b);
  }

  #neighboursAboard(release: T): T[] {
    if (!release.departure) {
      return [];
    }
    const neighbours = this.#releases.dependencies.neighboursOf(
      release.components,
    );
    return this.#releases
      .aboard(release.departure)
      .filter(({ components }) =>
        components.some(({ entityRef }) => neighbours.has(entityRef)),
      );
  }

  #aboardOneTrain(a: T, b: T): ReleasePair<T> | undefined {
    if (
      !a.departure ||
      a.departure !== b.departure ||
      a.environment !== b.environment
    ) {
      return undefined;
    }
    const { dependencies } = this.#releases;
    const finals = this.#finalsOf(a.departure);
    const links = linksBetween(a, b, dependencies).filter(
      ({ consumerId, consumerRef, providerId, providerRef }) =>
        finals.get(consumerRef)?.id === consumerId &&
        finals.get(providerRef)?.id === providerId &&
        !dependencies.shipTogether(consumerRef, providerRef),
    );
    const aFirst = links.filter(link => firstOf(link, a, b) === a);
    const bFirst = links.filter(link => firstOf(link, a, b) === b);
    if (aFirst.length > 0 === bFirst.length > 0) {
      return undefined;
    }
    return aFirst.length > 0
      ? { first: a, then: b, why: 'train', links: aFirst }
      : { first: b, then: a, why: 'train', links: bFirst };
  }

  #finalsOf(departure: string): ReadonlyMap<string, T> {
    const known = this.#finals.get(departure);
    if (known) {
      return known;
    }
    const finals = finalReleases(this.#releases.aboard(departure));
    this.#finals.set(departure, finals);
    return finals;
  }

  /** The releases that bring what a release requires, and what that is. */
  #requiredBy(consumer: T): Map<string, Link[]> {
    const known = this.#required.get(consumer.id);
    if (known) {
      return known;
    }
    const found = this.#resolve(consumer);
    this.#required.set(consumer.id, found);
    return found;
  }

  #resolve(consumer: T): Map<string, Link[]> {
    const isOut = ({ entityRef, version }: Requirement) =>
      this.#releasedVersions(entityRef, consumer.environment).some(
        this.#tests.of(version),
      );
    const resolved = resolveRequirements<T>(
      consumer,
      entityRef =>
        this.#releases
          .carriers(entityRef)
          .flatMap(release =>
            release.components
              .filter(component => component.entityRef === entityRef)
              .map(({ toVersion }) => ({ release, toVersion })),
          ),
      { tests: this.#tests },
    );
    const found = new Map<string, Link[]>();
    for (const requirement of resolved) {
      const { provider, entityRef } = requirement;
      if (provider && provider.id !== consumer.id && !isOut(requirement)) {
        const links = consumer.components
          .filter(({ requires }) =>
            requires.some(
              required =>
                required.entityRef === entityRef &&
                required.version === requirement.version,
            ),
          )
          .map(component => ({
            consumerId: consumer.id,
            consumerRef: component.entityRef,
            providerId: provider.id,
            providerRef: entityRef,
          }));
        found.set(
          provider.id,
          sortedLinks([...(found.get(provider.id) ?? []), ...links]),
        );
      }
    }
    return found;
  }
}

interface Requirement {
  entityRef: string;
  version: string;
}

function firstOf<T extends OrderedRelease>(
  { providerId, consumerId, providerRef }: Link,
  a: T,
  b: T,
): T | undefined {
  const provider = a.id === providerId ? a : b;
  const consumer = a.id === consumerId ? a : b;
  const first = precedenceOf(provider, providerRef);
  return first && { provider, consumer }[first];
}
