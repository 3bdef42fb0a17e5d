/** A conflict as an oracle names it: kind and code, who and what. */
export type Named = string;

export function named(
  code: string,
  releases: readonly { id: string }[],
  refs: readonly string[],
): Named {
  return JSON.stringify([
    code,
    releases.map(({ id }) => id).sort(),
    [...new Set(refs)].sort(),
  ]);
}
