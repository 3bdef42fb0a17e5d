/**
 * What must be added and removed to get from one list to another. Items are
 * the same where their keys are.
 *
 * @internal
 */
export function difference<TCurrent, TNext>(
  current: readonly TCurrent[],
  next: readonly TNext[],
  keys: {
    current: (item: TCurrent) => string;
    next: (item: TNext) => string;
  },
): { added: TNext[]; removed: TCurrent[] } {
  const nextKeys = new Set(next.map(keys.next));
  const currentKeys = new Set(current.map(keys.current));
  return {
    added: next.filter(item => !currentKeys.has(keys.next(item))),
    removed: current.filter(item => !nextKeys.has(keys.current(item))),
  };
}
