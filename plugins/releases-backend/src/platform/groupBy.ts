/** Items by what they have in common, each group in their order. @internal */
export function groupBy<T, K>(
  items: readonly T[],
  commonOf: (item: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const common = commonOf(item);
    const group = groups.get(common);
    if (group) {
      group.push(item);
    } else {
      groups.set(common, [item]);
    }
  }
  return groups;
}
