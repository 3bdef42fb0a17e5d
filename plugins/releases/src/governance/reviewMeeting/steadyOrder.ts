/**
 * Some things in the order in which they were first seen, so that none jumps
 * away while it is looked at; what is new comes last.
 *
 * @param seen - the ids as they were seen before
 */
export function steadyOrder<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  seen: readonly string[],
): T[] {
  const places = new Map(seen.map((id, place) => [id, place]));
  const placeOf = (item: T) => places.get(idOf(item)) ?? seen.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
