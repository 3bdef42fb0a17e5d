import { resolveRequirements } from '../../../dependencies/order/resolveRequirements';
import { VersionTests } from '../../../dependencies/order/VersionTests';
import { ConflictFacts } from './ConflictFacts';
import { Link } from './FoundConflict';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { shippedRefs } from '../../scene/SceneIndex';
import { finalReleases } from '../../../dependencies/order/requiredOrders';
import { linksBetween, sortedLinks } from './links';

/** Which of two releases has to come first, and why. @internal */
export interface RequiredOrder {
  first: PlacedRelease;
  then: PlacedRelease;
  why: 'requires' | 'train';
  links: Link[];
}

/**
 * The orders that releases have to keep: what one requires of another
 * comes first; aboard one train a provider's additive or fixing change comes before
 * its consumers and a breaking one after them. Releases that would each have
 * to come before the other ship together, and have no order.
 *
 * @internal
 */
export class RequiredOrders {
  readonly #facts: ConflictFacts;
  readonly #tests = new VersionTests();
  readonly #required = new Map<string, Map<string, Link[]>>();
  readonly #finals = new Map<string, ReadonlyMap<string, PlacedRelease>>();

  constructor(facts: ConflictFacts) {
    this.#facts = facts;
  }

  /** The orders that a release has a part in. */
  of(release: PlacedRelease): RequiredOrder[] {
    const { scene } = this.#facts;
    const requirers = [...shippedRefs(release)]
      .flatMap(ref => scene.requirers(ref))
      .filter(requirer => this.#requiredBy(requirer).has(release.id));
    const providers = [...this.#requiredBy(release).keys()].flatMap(
      id => scene.get(id) ?? [],
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

  #between(a: PlacedRelease, b: PlacedRelease): RequiredOrder | undefined {
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

  #neighboursAboard(release: PlacedRelease): PlacedRelease[] {
    if (!release.departure) {
      return [];
    }
    const { scene } = this.#facts;
    const neighbours = scene.dependencies.neighboursOf(release.components);
    return scene
      .aboard(release.departure)
      .filter(({ components }) =>
        components.some(({ entityRef }) => neighbours.has(entityRef)),
      );
  }

  #aboardOneTrain(
    a: PlacedRelease,
    b: PlacedRelease,
  ): RequiredOrder | undefined {
    if (
      !a.departure ||
      a.departure !== b.departure ||
      a.environment !== b.environment
    ) {
      return undefined;
    }
    const { dependencies } = this.#facts.scene;
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

  #finalsOf(departure: string): ReadonlyMap<string, PlacedRelease> {
    const known = this.#finals.get(departure);
    if (known) {
      return known;
    }
    const finals = finalReleases(this.#facts.scene.aboard(departure));
    this.#finals.set(departure, finals);
    return finals;
  }

  /** The releases that bring what a release requires, and what that is. */
  #requiredBy(consumer: PlacedRelease): Map<string, Link[]> {
    const known = this.#required.get(consumer.id);
    if (known) {
      return known;
    }
    const found = this.#resolve(consumer);
    this.#required.set(consumer.id, found);
    return found;
  }

  #resolve(consumer: PlacedRelease): Map<string, Link[]> {
    const { scene, releasedVersions } = this.#facts;
    const isOut = ({ entityRef, version }: Requirement) =>
      releasedVersions(entityRef, consumer.environment).some(
        this.#tests.of(version),
      );
    const resolved = resolveRequirements(
      consumer,
      entityRef =>
        scene
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

/** Which of two releases a dependency puts first (expand, then contract). */
function firstOf(
  { providerId, consumerId, providerRef }: Link,
  a: PlacedRelease,
  b: PlacedRelease,
): PlacedRelease | undefined {
  const provider = a.id === providerId ? a : b;
  const consumer = a.id === consumerId ? a : b;
  const impact =
    provider.components.find(({ entityRef }) => entityRef === providerRef)
      ?.impact ?? provider.impact;
  if (impact === 'none') {
    return undefined;
  }
  return impact === 'breaking' ? consumer : provider;
}
