import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { intersection, PlacedRelease } from '../../scene/PlacedRelease';
import { keys } from '../../scene/SceneIndex';
import { byKey, companions } from './byKey';
import { cliquesOf } from '../../scene/cliques';

/** Releases aboard one train are one place to be. */
function placeOf({ id, departure }: PlacedRelease): string {
  return departure ? `train ${departure}` : `release ${id}`;
}

/**
 * One person manages releases that happen at the same time in different
 * places.
 *
 * @internal
 */
export const detectPeople: Detector = function* detect({ scene }, focus) {
  const managed = byKey(focus.values(), ({ managerRef }) =>
    managerRef ? [managerRef] : [],
  );
  for (const [personRef, releases] of managed) {
    const all = companions(scene, keys.managedBy(personRef), releases);
    for (const group of cliquesOf(all)) {
      if (
        new Set(group.map(placeOf)).size > 1 &&
        group.some(({ id }) => focus.has(id))
      ) {
        yield foundConflict({
          code: 'person_in_two_places',
          severity: 'medium',
          releases: group,
          refs: [personRef],
          interval: intersection(group.map(({ interval }) => interval)),
          cause: { kind: 'people', personRef },
        });
      }
    }
  }
};
