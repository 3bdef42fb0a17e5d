import { RootBlocker } from '@slipway/backstage-plugin-releases-common';
import { GateKey } from '../gates/JudgedGate';
import { Cause } from './ownReadiness';
import { ReadinessFacts } from './ReadinessFacts';

function keyOf({ releaseId, gateId }: GateKey): string {
  return JSON.stringify([releaseId, gateId]);
}

function dueTime({ dueAt }: RootBlocker): number {
  return dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The smallest set of causes: leaves out what passes by itself once the others
 * do. What holds up most comes first.
 *
 * @internal
 */
export function rootBlockers(
  { releases, holdsUp }: Pick<ReadinessFacts, 'releases' | 'holdsUp'>,
  causes: readonly Cause[],
): RootBlocker[] {
  const roots = new Set(
    causes.filter(({ repeats }) => repeats.length === 0).map(keyOf),
  );
  const onlyRepeats = ({ repeats }: Cause) =>
    repeats.length > 0 && repeats.every(key => roots.has(keyOf(key)));
  const nameOf = (id: string) => releases.get(id)?.name ?? id;
  return causes
    .filter(cause => !onlyRepeats(cause))
    .map(({ repeats, ...cause }) => ({
      ...cause,
      holdsUp: holdsUp(cause.releaseId),
    }))
    .sort(
      (a, b) =>
        b.holdsUp - a.holdsUp ||
        dueTime(a) - dueTime(b) ||
        compareText(nameOf(a.releaseId), nameOf(b.releaseId)) ||
        compareText(keyOf(a), keyOf(b)),
    );
}
