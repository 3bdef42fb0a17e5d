import { Release } from '@slipway/backstage-plugin-releases-common';
import { ReleaseFacts, ShippingRelease } from './ReleaseFacts';
import {
  Candidate,
  Provider,
  ResolvedRequirement,
  resolveRequirements,
} from './resolveRequirements';
import { VersionTests } from './VersionTests';

/**
 * Finds the releases that bring what some releases require, one step away.
 *
 * @returns what each of them requires, by its id
 * @internal
 */
export async function resolveDirectly(
  facts: ReleaseFacts,
  releases: readonly Release[],
): Promise<Map<string, ResolvedRequirement[]>> {
  const candidates = await candidatesFor(facts, releases);
  const tests = new VersionTests();
  const found = releases.map(release => ({
    release,
    requirements: resolveRequirements<Release, Provider>(
      release,
      ref => candidates.get(ref) ?? [],
      { tests },
    ),
  }));
  const chosen = found.flatMap(({ requirements }) =>
    requirements.flatMap(({ provider, unversioned }) =>
      [provider, unversioned].flatMap(one => one?.id ?? []),
    ),
  );
  const known = new Map(releases.map(release => [release.id, release]));
  const missing = [...new Set(chosen)].filter(id => !known.has(id));
  if (missing.length > 0) {
    const loaded = await facts.byIds(missing);
    loaded.forEach(release => known.set(release.id, release));
  }
  const whole = (provider: Provider | undefined) =>
    provider && known.get(provider.id);
  return new Map(
    found.map(({ release, requirements }) => [
      release.id,
      requirements.map(({ provider, unversioned, ...rest }) => ({
        ...rest,
        provider: whole(provider),
        unversioned: whole(unversioned),
      })),
    ]),
  );
}

async function candidatesFor(
  facts: ReleaseFacts,
  releases: readonly Release[],
): Promise<Map<string, Candidate<Provider>[]>> {
  const refs = releases.flatMap(({ components }) =>
    components.flatMap(({ requires }) =>
      requires.map(({ entityRef }) => entityRef),
    ),
  );
  const candidates = new Map<string, Candidate<Provider>[]>(
    refs.map(ref => [ref, []]),
  );
  if (candidates.size > 0) {
    const shipping = await facts.carriers([...candidates.keys()]);
    shipping.forEach(release =>
      candidates.get(release.entityRef)?.push(toCandidate(release)),
    );
  }
  return candidates;
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
