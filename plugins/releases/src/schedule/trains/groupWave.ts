import { TrainPlan } from '@slipway/backstage-plugin-releases-common';

/** The releases of a wave, those that ship together in one set. */
export function groupWave(wave: TrainPlan['waves'][number]): string[][] {
  const setOf = new Map(
    wave.coRelease.flatMap(set => set.map(id => [id, set] as const)),
  );
  const groups = new Set(wave.releases.map(id => setOf.get(id) ?? id));
  return [...groups].map(group =>
    typeof group === 'string' ? [group] : group,
  );
}
