import { ConflictFacts } from '../detect/ConflictFacts';
import { Difference, difference } from '../detect/difference';
import { FoundConflict } from '../detect/FoundConflict';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { Scene } from '../../scene/Scene';
import { shippedRefs } from '../../../dependencies';

/** What a change of releases touched: as they were and as they are. @internal */
export interface Touched {
  releaseIds: ReadonlySet<string>;
  entityRefs: ReadonlySet<string>;
  departures: ReadonlySet<string>;
}

/** @internal */
export function touchedBy(
  releases: readonly Pick<PlacedRelease, 'id' | 'components' | 'departure'>[],
): Touched {
  return {
    releaseIds: new Set(releases.map(({ id }) => id)),
    entityRefs: new Set(
      releases.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    ),
    departures: new Set(releases.flatMap(({ departure }) => departure ?? [])),
  };
}

/** @internal */
export function bothTouched(a: Touched, b: Touched): Touched {
  return {
    releaseIds: new Set([...a.releaseIds, ...b.releaseIds]),
    entityRefs: new Set([...a.entityRefs, ...b.entityRefs]),
    departures: new Set([...a.departures, ...b.departures]),
  };
}

/** Kinds of which a release that comes or goes changes those of others. */
const OF_MANY: readonly string[] = [
  'same_component',
  'resource_contention',
  'environment_booking',
  'people',
];

/**
 * The releases whose conflicts a change of others can change directly: those
 * that require what was touched, and those aboard a train with it that may
 * have become, or ceased to be, the last of a component.
 *
 * @internal
 */
export function firstRing(
  { releaseIds, entityRefs, departures }: Touched,
  scene: Scene,
): Set<string> {
  const requirers = [...entityRefs].flatMap(ref => scene.requirers(ref));
  const aboard = [...departures]
    .flatMap(departure => scene.aboard(departure))
    .filter(release =>
      [...shippedRefs(release)].some(ref => entityRefs.has(ref)),
    );
  return new Set([
    ...releaseIds,
    ...[...requirers, ...aboard].map(({ id }) => id),
  ]);
}

/** Those who have a part in conflicts that one more or less of them changes. @internal */
export function membersOfMany(conflicts: readonly FoundConflict[]): string[] {
  return conflicts
    .filter(({ kind }) => OF_MANY.includes(kind))
    .flatMap(({ releases }) => releases);
}

/**
 * Finds what a change of releases changes in the stored conflicts, by looking
 * only at those releases and at what they meet. It comes to the same as finding
 * everything anew.
 *
 * @param factsFor - the facts, complete for some releases
 * @param storedOf - the stored conflicts that some releases have a part in
 * @param detect - finds the conflicts that some releases have a part in
 * @internal
 */
export async function recompute(
  touched: Touched,
  options: {
    scene: Scene;
    factsFor: (ids: ReadonlySet<string>) => Promise<ConflictFacts>;
    storedOf: (ids: ReadonlySet<string>) => Promise<FoundConflict[]>;
    detect: (
      facts: ConflictFacts,
      ids: ReadonlySet<string>,
    ) => Promise<FoundConflict[]>;
  },
): Promise<Difference> {
  const { scene, factsFor, storedOf, detect } = options;
  const near = firstRing(touched, scene);
  const stored = await storedOf(near);
  const found = await detect(await factsFor(near), near);
  const far = new Set([
    ...near,
    ...membersOfMany(stored),
    ...membersOfMany(found),
  ]);
  return far.size === near.size
    ? difference(stored, found)
    : difference(await storedOf(far), await detect(await factsFor(far), far));
}
