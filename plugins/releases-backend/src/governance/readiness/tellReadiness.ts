import { Readiness, Release } from '@slipway/backstage-plugin-releases-common';
import { assessReadiness } from '../evaluate/assessReadiness';
import { mentionedIn } from '../evaluate/mentions';
import { ReadinessFacts } from '../evaluate/ReadinessFacts';
import { JudgedGate } from '../gates/JudgedGate';
import { namedGates } from './namedGates';
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

/** A release beside the judged one, and whether its name may be told. @internal */
export interface ReleaseBeside {
  release: Release;
  isReadable: boolean;
}

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
  beside: readonly ReleaseBeside[],
): ToldReadiness {
  const releases = new Map(beside.map(one => [one.release.id, one.release]));
  const readable = new Set(
    beside.flatMap(one => (one.isReadable ? one.release.id : [])),
  );
  const mayRead = (id: string) => id === release.id || readable.has(id);
  const nameOf = (id: string) =>
    mayRead(id) ? releases.get(id)?.name ?? release.name : undefined;
  const readiness = redactReadiness(
    assess(
      release,
      { ...judged, gates: namedGates(judged.gates, nameOf) },
      waiting,
      releases,
    ),
    mayRead,
  );
  return { readiness, judged: judged.gates.get(release.id) ?? [] };
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
