import {
  Conflict,
  CONFLICT_SEVERITIES,
  ConflictKind,
} from '@slipway/backstage-plugin-releases-common';

/** Conflicts with the same cause. */
export interface ConflictGroup {
  kind: ConflictKind;
  conflicts: Conflict[];
}

function worst({ conflicts }: ConflictGroup): number {
  return Math.min(
    ...conflicts.map(({ severity }) => CONFLICT_SEVERITIES.indexOf(severity)),
  );
}

/**
 * Conflicts by their cause. The group with the severest one comes first, then
 * the larger one; in a group they keep their order.
 */
export function groupByKind(conflicts: readonly Conflict[]): ConflictGroup[] {
  const groups = new Map<ConflictKind, ConflictGroup>();
  for (const conflict of conflicts) {
    const { kind } = conflict;
    const group = groups.get(kind) ?? { kind, conflicts: [] };
    group.conflicts.push(conflict);
    groups.set(kind, group);
  }
  return [...groups.values()].sort(
    (a, b) => worst(a) - worst(b) || b.conflicts.length - a.conflicts.length,
  );
}
