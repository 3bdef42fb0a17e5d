import { PlacedRelease } from '../../scene/PlacedRelease';

/**
 * The pairs of each release in focus with its partners, each pair once and the
 * same way round whoever it is found from.
 *
 * @internal
 */
export function* pairsOf(
  focus: ReadonlyMap<string, PlacedRelease>,
  partnersOf: (release: PlacedRelease) => Iterable<PlacedRelease>,
): Generator<[PlacedRelease, PlacedRelease]> {
  for (const release of focus.values()) {
    for (const partner of partnersOf(release)) {
      const isFoundAgain = focus.has(partner.id) && partner.id < release.id;
      if (partner.id !== release.id && !isFoundAgain) {
        yield release.id < partner.id ? [release, partner] : [partner, release];
      }
    }
  }
}
