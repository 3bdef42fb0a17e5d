/** Items by what they have in common, each group in their order. @internal */
export function groupBy<T>(
  items: readonly T[],
  commonOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
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
