import { byKey } from './byKey';
import { FoundConflict } from './FoundConflict';

function membersOf({ releases }: FoundConflict): string {
  return [...releases].sort().join(' ');
}

/**
 * Whether one conflict tells another already: neighbours that come in the wrong
 * order are at the same time for that, and no longer when they are in order.
 *
 * @internal
 */
export function implies(
  stronger: FoundConflict,
  weaker: FoundConflict,
): boolean {
  return (
    stronger.kind === 'order_violation' &&
    weaker.kind === 'dependency_overlap' &&
    membersOf(stronger) === membersOf(weaker)
  );
}

/** Conflicts without those that another of them tells already. @internal */
export function withoutImplied(
  found: readonly FoundConflict[],
): FoundConflict[] {
  const sameMembers = byKey(found, conflict => [membersOf(conflict)]);
  return found.filter(
    conflict =>
      !sameMembers
        .get(membersOf(conflict))!
        .some(other => implies(other, conflict)),
  );
}
