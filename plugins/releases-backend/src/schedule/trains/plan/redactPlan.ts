import { Release, TrainPlan } from '@slipway/backstage-plugin-releases-common';
import { withReleases } from '../../../platform';

/**
 * Releases with their names only where a caller may read them, so that no
 * sentence tells one that it may not.
 *
 * @internal
 */
export function withoutNames(
  releases: readonly Release[],
  readable: ReadonlySet<string>,
): Release[] {
  return releases.map(release =>
    readable.has(release.id)
      ? release
      : { ...release, name: 'a release you cannot see' },
  );
}

/**
 * A plan without the releases that a caller may not read; they are only
 * counted.
 *
 * @internal
 */
export function redactPlan(
  plan: Omit<TrainPlan, 'hidden'>,
  readable: ReadonlySet<string>,
): TrainPlan {
  const isReadable = ({ releaseId }: { releaseId: string }) =>
    readable.has(releaseId);
  const readableOf = (ids: readonly string[]) =>
    ids.filter(id => readable.has(id));
  const isEdgeReadable = (edge: TrainPlan['violations'][number]) =>
    readable.has(edge.consumerReleaseId) &&
    readable.has(edge.providerReleaseId);
  const members = plan.members.filter(isReadable);
  return {
    ...plan,
    hidden: plan.members.length - members.length,
    waves: plan.waves.map(({ index, releases, coRelease }) => ({
      index,
      releases: readableOf(releases),
      coRelease: coRelease.map(readableOf).filter(set => set.length > 1),
    })),
    violations: plan.violations.filter(isEdgeReadable),
    unknown: plan.unknown.filter(isEdgeReadable),
    contradictions: plan.contradictions.filter(({ releaseIds }) =>
      releaseIds.every(id => readable.has(id)),
    ),
    outside: plan.outside.filter(isReadable),
    missing: plan.missing.filter(isReadable).map(missed => ({
      ...missed,
      message:
        missed.message &&
        withReleases(missed.message, ({ release, name }) =>
          readable.has(release) ? name : undefined,
        ),
      alsoMiss: missed.alsoMiss.filter(isReadable),
    })),
    members,
  };
}
