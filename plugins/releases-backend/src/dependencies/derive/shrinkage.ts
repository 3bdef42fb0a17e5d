import { isOwnerKind } from './kinds';

/** How many entities there are of each kind. @internal */
export type KindCounts = Readonly<Record<string, number>>;

/** @internal */
export function countKinds(entities: readonly { kind: string }[]): KindCounts {
  const counts: Record<string, number> = {};
  for (const { kind } of entities) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function total(counts: KindCounts, isCounted: (kind: string) => boolean) {
  return Object.entries(counts)
    .filter(([kind]) => isCounted(kind))
    .reduce((sum, [, count]) => sum + count, 0);
}

/**
 * Says so if a catalog returns less than half of what it had. Users and groups
 * are counted apart: there may be so many that components could all go unseen.
 *
 * @internal
 */
export function describeShrinkage(
  before: KindCounts,
  now: KindCounts,
): string | undefined {
  const parts = [
    { what: 'entities', isCounted: (kind: string) => !isOwnerKind(kind) },
    { what: 'users and groups', isCounted: isOwnerKind },
  ].flatMap(({ what, isCounted }) => {
    const had = total(before, isCounted);
    const has = total(now, isCounted);
    return has * 2 < had ? [`${has} of the ${had} ${what} that it had`] : [];
  });
  return parts.length === 0
    ? undefined
    : `The catalog returned only ${parts.join(
        ' and ',
      )}, so nothing was changed. See whether the catalog is whole, then refresh again; with force, what it returned is taken as it is.`;
}
