/** Where a source goes on. @internal */
export interface SourcePosition {
  /** RFC 3339 */
  at: string;
  /** Of what was the last at that instant; absent: all of it was told. */
  key?: readonly string[];
}

/** Something that a source has, and where it stands in it. @internal */
export interface Positioned {
  position: Required<SourcePosition>;
}

/** Where a page of several sources ends. @internal */
export interface MergedPosition extends Required<SourcePosition> {
  /** The place of the source among the others. */
  source: number;
}

/**
 * Where one of several sources goes on: of what is due at the same instant, all
 * of one source is told before any of the next.
 *
 * @internal
 */
export function positionIn(
  source: number,
  after: MergedPosition | undefined,
): SourcePosition | undefined {
  if (after === undefined) {
    return undefined;
  }
  const { at, key } = after;
  if (source === after.source) {
    return { at, key };
  }
  return source < after.source ? { at } : { at, key: key.map(() => '') };
}

/**
 * Merges the pages of several sources, each in its order, by the instants.
 *
 * @param pages - of one more than `limit` each, where there are so many
 * @internal
 */
export function mergeWork<T extends Positioned>(
  pages: readonly (readonly T[])[],
  limit: number,
): { found: T[]; next?: MergedPosition } {
  const all = pages
    .flatMap((page, source) => page.map(one => ({ source, one })))
    .sort(
      (a, b) =>
        Date.parse(a.one.position.at) - Date.parse(b.one.position.at) ||
        a.source - b.source,
    );
  const told = all.slice(0, limit);
  const last = told.at(-1);
  return {
    found: told.map(({ one }) => one),
    ...(last && all.length > limit
      ? { next: { ...last.one.position, source: last.source } }
      : {}),
  };
}
