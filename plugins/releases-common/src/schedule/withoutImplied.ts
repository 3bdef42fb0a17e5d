import { Conflict } from './conflict';

function pairOf({ releases }: Pick<Conflict, 'releases'>): string {
  return [...releases].sort().join(' ');
}

/**
 * Conflicts without those that another of them says already: neighbours that
 * come in the wrong order, and overlap for that, only come in the wrong order.
 *
 * @public
 */
export function withoutImplied<T extends Pick<Conflict, 'kind' | 'releases'>>(
  conflicts: readonly T[],
): T[] {
  const outOfOrder = new Set(
    conflicts.filter(({ kind }) => kind === 'order_violation').map(pairOf),
  );
  return conflicts.filter(
    conflict =>
      conflict.kind !== 'dependency_overlap' ||
      !outOfOrder.has(pairOf(conflict)),
  );
}
