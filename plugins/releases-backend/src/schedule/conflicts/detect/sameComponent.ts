import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { intersection, PlacedRelease } from '../../scene/PlacedRelease';
import { shippedRefs } from '../../../dependencies';
import { keys } from '../../scene/SceneIndex';
import { byKey, companions } from './byKey';
import { cliquesOf } from '../../scene/cliques';

interface Crowd {
  releases: PlacedRelease[];
  entityRefs: string[];
}

function keyOf(releases: readonly PlacedRelease[]): string {
  return releases
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

/**
 * Several releases bring the same component to the same environment at the
 * same time. All that meet at one instant are one conflict, so that many of
 * them do not make a conflict of each pair.
 *
 * @internal
 */
export const detectSameComponent: Detector = function* detect(
  { scene },
  focus,
) {
  const crowds = new Map<string, Crowd>();
  const going = byKey(focus.values(), ({ environment }) => [environment]);
  for (const [environment, releases] of going) {
    for (const [entityRef, carriers] of byKey(releases, shippedRefs)) {
      const all = companions(
        scene,
        keys.ships(environment, entityRef),
        carriers,
      );
      for (const group of cliquesOf(all)) {
        if (group.length > 1 && group.some(({ id }) => focus.has(id))) {
          const key = keyOf(group);
          const crowd = crowds.get(key) ?? { releases: group, entityRefs: [] };
          crowd.entityRefs.push(entityRef);
          crowds.set(key, crowd);
        }
      }
    }
  }
  for (const { releases, entityRefs } of crowds.values()) {
    yield foundConflict({
      code: 'same_component',
      severity: 'high',
      releases,
      refs: entityRefs,
      interval: intersection(releases.map(({ interval }) => interval)),
      cause: { kind: 'same_component', entityRefs: [...entityRefs].sort() },
    });
  }
};
