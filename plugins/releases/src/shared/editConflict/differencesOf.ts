export type Side = 'mine' | 'theirs';

/** What is written of something, by field. */
export type Written<F extends string = string> = {
  readonly [K in F]?: unknown;
};

/** One field that two people left differently. */
export interface Difference<F extends string = string> {
  field: F;
  mine: unknown;
  theirs: unknown;
  /** Absent where both changed the field, so that a person has to choose. */
  proposed?: Side;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields that two writings differ in. */
export function differingFields<F extends string>(
  a: Written<F>,
  b: Written<F>,
): F[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)] as F[]);
  return [...fields].filter(field => !isSame(a[field], b[field]));
}

/** Where my writing differs from the one that was saved first. */
export function differencesOf<F extends string>(
  before: Written<F>,
  mine: Written<F>,
  theirs: Written<F>,
): Difference<F>[] {
  return differingFields(mine, theirs).map(field => {
    const iChanged = !isSame(before[field], mine[field]);
    const theyChanged = !isSame(before[field], theirs[field]);
    const proposals: Side[] = [
      ...(iChanged ? ['mine' as const] : []),
      ...(theyChanged ? ['theirs' as const] : []),
    ];
    return {
      field,
      mine: mine[field],
      theirs: theirs[field],
      proposed: proposals.length === 1 ? proposals[0] : undefined,
    };
  });
}

/** What was saved, with my values in the fields where mine were chosen. */
export function mergeWritten<F extends string, W extends Written<F>>(
  mine: W,
  theirs: W,
  choices: ReadonlyMap<F, Side>,
): W {
  const chosen = [...choices]
    .filter(([, side]) => side === 'mine')
    .map(([field]) => [field, mine[field]]);
  return { ...theirs, ...Object.fromEntries(chosen) };
}
