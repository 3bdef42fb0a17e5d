import { Release } from '@slipway/backstage-plugin-releases-common';
import { Before, MAX_STEPS } from './ReleaseOrder';
import { isPending } from '../../releases';
import { ShippingRelease, ReleaseFacts } from './ReleaseFacts';
import {
  Candidate,
  Provider,
  ResolvedRequirement,
  resolveRequirements,
} from './resolveRequirements';
import { VersionTests } from './VersionTests';

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function toCandidate({
  releaseId,
  toVersion,
  state,
  environment,
  window,
  releasedAt,
}: ShippingRelease): Candidate<Provider> {
  return {
    release: {
      id: releaseId,
      state,
      environment,
      window,
      actual: { end: releasedAt },
      updatedAt: releasedAt,
    },
    toVersion,
  };
}

function requiredRefs({ components }: Release): string[] {
  return components.flatMap(({ requires }) =>
    requires.map(({ entityRef }) => entityRef),
  );
}

/**
 * Follows what releases require, step by step and for many releases at once:
 * towards what must come before them, and towards what waits for them.
 *
 * @internal
 */
export class RequirementWalk {
  readonly #facts: ReleaseFacts;
  readonly #releases = new Map<string, Release>();
  readonly #candidates = new Map<string, Candidate<Provider>[]>();
  readonly #resolved = new Map<string, ResolvedRequirement[]>();
  readonly #tests = new VersionTests();
  readonly #before = new Map<string, Map<string, Set<string>>>();

  constructor(facts: ReleaseFacts) {
    this.#facts = facts;
  }

  /** Every release that is asked about, must come before or waits. */
  get releases(): ReadonlyMap<string, Release> {
    return this.#releases;
  }

  /** What the releases on the way up require. */
  get resolved(): ReadonlyMap<string, readonly ResolvedRequirement[]> {
    return this.#resolved;
  }

  /** What must come before each of the releases that were met. */
  get requiredBefore(): ReadonlyMap<string, readonly Before[]> {
    return new Map(
      [...this.#before].map(([later, earlier]) => [
        later,
        [...earlier].map(([releaseId, via]) => ({ releaseId, via: [...via] })),
      ]),
    );
  }

  /**
   * Goes to what must come before some releases that are on their way.
   *
   * @returns them and those that are on their way before them
   */
  async up(releases: readonly Release[]): Promise<Release[]> {
    releases.forEach(release => this.#releases.set(release.id, release));
    let level = [...releases];
    for (let step = 0; step <= MAX_STEPS && level.length > 0; step++) {
      await this.#loadCarriers(level.flatMap(requiredRefs));
      const found = level.map(release => ({
        id: release.id,
        requirements: this.#resolve(release),
      }));
      await this.#loadChosen(found.flatMap(({ requirements }) => requirements));
      const resolved = found.map(({ id, requirements }) => ({
        id,
        requirements: this.#withReleases(requirements),
      }));
      resolved.forEach(({ id, requirements }) =>
        this.#resolved.set(id, requirements),
      );
      const providers = resolved.flatMap(({ requirements }) =>
        requirements.flatMap(({ provider }) => provider ?? []),
      );
      level = [...new Set(providers)].filter(
        ({ id, state }) => isPending(state) && !this.#resolved.has(id),
      );
    }
    return [...this.#resolved.keys()].flatMap(
      id => this.#releases.get(id) ?? [],
    );
  }

  /** Goes to what waits for some releases that were met. */
  async down(ids: readonly string[]): Promise<void> {
    const seen = new Set(ids);
    let level = [...ids];
    for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
      const refs = unique(
        level.flatMap(
          id =>
            this.#releases
              .get(id)
              ?.components.map(component => component.entityRef) ?? [],
        ),
      );
      const rows = await this.#facts.requirers(refs);
      const requirers = unique(rows.map(({ releaseId }) => releaseId));
      await this.#load(requirers);
      await this.#loadCarriers(refs);
      const reached = new Set(level);
      const about = new Set(refs);
      const found = requirers
        .flatMap(id => this.#releases.get(id) ?? [])
        .filter(({ state }) => isPending(state))
        .map(release => ({
          id: release.id,
          requirements: this.#resolve(release, about),
        }));
      await this.#loadChosen(found.flatMap(({ requirements }) => requirements));
      const waiting = found
        .filter(({ requirements }) =>
          requirements.some(
            ({ provider }) => provider && reached.has(provider.id),
          ),
        )
        .map(({ id }) => id);
      level = waiting.filter(id => !seen.has(id));
      level.forEach(id => seen.add(id));
    }
  }

  #resolve(
    release: Release,
    refs?: ReadonlySet<string>,
  ): ResolvedRequirement<Provider>[] {
    const requirements = resolveRequirements(
      release,
      ref => this.#candidates.get(ref) ?? [],
      { about: refs, tests: this.#tests },
    );
    for (const { provider, entityRef } of requirements) {
      if (provider && provider.id !== release.id) {
        this.#link(release.id, provider.id, entityRef);
      }
    }
    return requirements;
  }

  #link(later: string, earlier: string, via: string) {
    const known = this.#before.get(later) ?? new Map<string, Set<string>>();
    this.#before.set(later, known);
    known.set(earlier, (known.get(earlier) ?? new Set<string>()).add(via));
  }

  #withReleases(
    requirements: readonly ResolvedRequirement<Provider>[],
  ): ResolvedRequirement[] {
    const whole = (provider: Provider | undefined) =>
      provider && this.#releases.get(provider.id);
    return requirements.map(({ provider, unversioned, ...rest }) => ({
      ...rest,
      provider: whole(provider),
      unversioned: whole(unversioned),
    }));
  }

  async #loadCarriers(entityRefs: readonly string[]) {
    const refs = unique(entityRefs).filter(ref => !this.#candidates.has(ref));
    if (refs.length === 0) {
      return;
    }
    const carriers = await this.#facts.carriers(refs);
    refs.forEach(ref => this.#candidates.set(ref, []));
    carriers.forEach(carrier =>
      this.#candidates.get(carrier.entityRef)?.push(toCandidate(carrier)),
    );
  }

  async #loadChosen(requirements: readonly ResolvedRequirement<Provider>[]) {
    await this.#load(
      requirements.flatMap(({ provider, unversioned }) =>
        [provider, unversioned].flatMap(chosen => chosen?.id ?? []),
      ),
    );
  }

  async #load(ids: readonly string[]) {
    const missing = unique(ids).filter(id => !this.#releases.has(id));
    if (missing.length === 0) {
      return;
    }
    const releases = await this.#facts.byIds(missing);
    releases.forEach(release => this.#releases.set(release.id, release));
  }
}
