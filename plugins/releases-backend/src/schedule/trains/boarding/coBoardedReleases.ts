import { Release } from '@slipway/backstage-plugin-releases-common';
import { UnionFind } from '../../../dependencies';

/**
 * A release and those aboard that ship together with it, since their
 * components depend on each other in a circle.
 *
 * @internal
 */
export function coBoardedReleases(
  release: Release,
  aboard: readonly Release[],
  coReleaseSets: readonly (readonly string[])[],
): Release[] {
  const places = new Map<string, number[]>();
  aboard.forEach(({ components }, place) =>
    components.forEach(({ entityRef }) =>
      places.set(entityRef, [...(places.get(entityRef) ?? []), place]),
    ),
  );
  const together = new UnionFind(aboard.length);
  for (const set of coReleaseSets) {
    const shipping = set.flatMap(ref => places.get(ref) ?? []);
    shipping.forEach(place => together.join(shipping[0], place));
  }
  const { groupOf } = together.groups();
  const own = groupOf[aboard.findIndex(({ id }) => id === release.id)];
  return aboard.filter((_, place) => groupOf[place] === own);
}
