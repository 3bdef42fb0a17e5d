import { Readiness, Release } from '@slipway/backstage-plugin-releases-common';
import { releaseMention } from '../evaluate/mentions';
import { saidTo, toldTo } from '../evaluate/saidTo';
import { gateTold } from './gateTold';
import { redactReadiness } from './redactReadiness';
import { assess, JudgedFacts } from './tellReadiness';

/**
 * A readiness that is kept for whoever will read it: other releases are
 * mentioned by their ids, and what they were called then stands beside.
 *
 * @internal
 */
export interface UntoldReadiness {
  readiness: Readiness;
  names: Record<string, string>;
}

/** @internal */
export function untoldReadiness(
  release: Release,
  judged: JudgedFacts,
  waiting: ReadonlyMap<string, number>,
  others: readonly Release[],
): UntoldReadiness {
  return {
    readiness: assess(
      release,
      judged,
      waiting,
      new Map(
        others.map(other => [
          other.id,
          { ...other, name: releaseMention(other.id) },
        ]),
      ),
    ),
    names: Object.fromEntries(
      [release, ...others].map(({ id, name }) => [id, name]),
    ),
  };
}

/** The ids of the releases that kept readinesses tell of. @internal */
export function idsUntold(kept: readonly UntoldReadiness[]): string[] {
  return [...new Set(kept.flatMap(({ names }) => Object.keys(names)))];
}

/**
 * A kept readiness as its reader may see it: with the names of then.
 *
 * @internal
 */
export function toldNow(
  { readiness, names }: UntoldReadiness,
  mayRead: (releaseId: string) => boolean,
): Readiness {
  const { releaseId } = readiness;
  const isTold = (id: string) => id === releaseId || mayRead(id);
  const nameOf = (id: string) => (isTold(id) ? names[id] : undefined);
  const { own, inherited, rootBlockers } = readiness;
  return redactReadiness(
    {
      ...readiness,
      ...saidTo(readiness, nameOf),
      own: { ...own, gates: own.gates.map(gate => gateTold(gate, nameOf)) },
      inherited: {
        ...inherited,
        from: inherited.from.map(item => ({
          ...item,
          name: toldTo(item.name, nameOf),
          ...saidTo(item, nameOf),
        })),
      },
      rootBlockers: rootBlockers.map(item => ({
        ...item,
        ...saidTo(item, nameOf),
      })),
    },
    isTold,
  );
}
