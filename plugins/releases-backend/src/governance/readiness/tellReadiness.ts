import { Readiness, Release } from '@slipway/backstage-plugin-releases-common';
import { assessReadiness } from '../evaluate/assessReadiness';
import { mentionedIn } from '../evaluate/mentions';
import { ReadinessFacts } from '../evaluate/ReadinessFacts';
import { JudgedGate } from '../gates/JudgedGate';
import { namedGates } from './namedGates';
import { ReadableReleases } from './ReadableReleases';
import { redactReadiness } from './redactReadiness';

/** The readiness of a release, and what its own gates were judged to. @internal */
export interface ToldReadiness {
  readiness: Readiness;
  judged: readonly JudgedGate[];
}

/** What a release was judged to, before it is told to anybody. @internal */
export type JudgedFacts = Omit<
  ReadinessFacts,
  'release' | 'releases' | 'holdsUp'
>;

/** The ids of the other releases that a readiness tells of. @internal */
export function idsBeside(
  release: Pick<Release, 'id'>,
  { earlier, gates }: Pick<JudgedFacts, 'earlier' | 'gates'>,
): string[] {
  const ids = earlier.map(({ releaseId }) => releaseId);
  const mentioned = mentionedIn(JSON.stringify([...gates]));
  return [...new Set([...ids, ...mentioned])].filter(id => id !== release.id);
}

/** Puts the names in that the reader may read, and leaves out the others. @internal */
export function tellReadiness(
  release: Release,
  judged: JudgedFacts,
  waiting: ReadonlyMap<string, number>,
  { releases, mayRead, nameOf }: ReadableReleases,
): ToldReadiness {
  const gates = namedGates(judged.gates, nameOf);
  return {
    readiness: redactReadiness(
      assess(release, { ...judged, gates }, waiting, releases),
      mayRead,
    ),
    judged: judged.gates.get(release.id) ?? [],
  };
}

/** @internal */
export function assess(
  release: Release,
  judged: JudgedFacts,
  waiting: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, Release>,
): Readiness {
  return assessReadiness({
    ...judged,
    release,
    releases: new Map([...others, [release.id, release]]),
    holdsUp: id =>
      Math.max((waiting.get(id) ?? 0) + (id === release.id ? 1 : 0), 1),
  });
}
