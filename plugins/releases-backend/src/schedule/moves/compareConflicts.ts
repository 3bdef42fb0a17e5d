import { FoundConflict } from '../conflicts/detect/FoundConflict';

/** What moves change in what collides. @internal */
export interface Comparison {
  appear: FoundConflict[];
  vanish: FoundConflict[];
  remain: number;
}

/** Whether one conflict is a part of another of the same kind. */
function isPart(part: FoundConflict, of: FoundConflict): boolean {
  return (
    part.kind === of.kind &&
    part.code === of.code &&
    part.releases.length < of.releases.length &&
    part.releases.every(id => of.releases.includes(id))
  );
}

/**
 * Compares what collides before and after some moves. What is left of a
 * conflict that some releases leave is nothing new, and one that others join
 * has not vanished.
 *
 * @internal
 */
export function compareConflicts(
  before: readonly FoundConflict[],
  after: readonly FoundConflict[],
): Comparison {
  const wereThere = new Set(before.map(({ fingerprint }) => fingerprint));
  const areThere = new Set(after.map(({ fingerprint }) => fingerprint));
  const gone = before.filter(({ fingerprint }) => !areThere.has(fingerprint));
  const come = after.filter(({ fingerprint }) => !wereThere.has(fingerprint));
  const appear = come.filter(
    conflict => !gone.some(larger => isPart(conflict, larger)),
  );
  return {
    appear,
    vanish: gone.filter(
      conflict => !come.some(larger => isPart(conflict, larger)),
    ),
    remain: after.length - appear.length,
  };
}
