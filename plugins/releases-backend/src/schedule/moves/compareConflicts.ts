import { FoundConflict } from '../conflicts/detect/FoundConflict';
import { implies } from '../conflicts/detect/implied';

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

function isToldBy(other: FoundConflict, conflict: FoundConflict): boolean {
  return isPart(conflict, other) || implies(other, conflict);
}

/**
 * Compares what collides before and after some moves. What is left of a
 * conflict that some releases leave is nothing new, and one that others join
 * has not vanished; nor has one that a stronger one tells from then on.
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
    conflict => !gone.some(other => isToldBy(other, conflict)),
  );
  return {
    appear,
    vanish: gone.filter(
      conflict => !come.some(other => isToldBy(other, conflict)),
    ),
    remain: after.length - appear.length,
  };
}
