import {
  InheritedRelease,
  isReady,
  Readiness,
  Release,
  Verdict,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { Earlier } from '../../dependencies';
import { Cause, causesOf } from '../evaluate/ownReadiness';
import { rootBlockers } from '../evaluate/rootBlockers';
import {
  endedStatement,
  gatesNotRecorded,
  goStatement,
  notJudged,
  notYetJudged,
  overStatement,
  Statement,
  UNREAD,
  UNREAD_NAME,
} from '../evaluate/statements';
import { JudgedGate } from '../gates/JudgedGate';
import { OwnVerdictChange } from '../verdicts/VerdictChangesStore';
import { asFollowed } from '../verdicts/verdictLine';
import { policiesOf } from '../evaluate/assessReadiness';
import { namedGates } from './namedGates';
import { ReadableReleases } from './ReadableReleases';

/** All that is recorded of the readiness of a release at an instant. @internal */
export interface PastFacts {
  /** The instant that is asked about. */
  at: string;
  release: Release;
  known: ReadableReleases;
  /** The releases that had to come first. */
  earlier: readonly Earlier[];
  /** The last line of each release. */
  last: ReadonlyMap<string, OwnVerdictChange>;
  /** The gates of each release, where they were recorded. */
  gates: ReadonlyMap<string, readonly JudgedGate[]>;
  /** Since when it stood so; absent before the first verdict. */
  since?: string;
  /** The first verdict after the instant, if none stood at it. */
  firstAt?: string;
  /** How many releases waited for each. */
  waiting: ReadonlyMap<string, number>;
}

interface Stood {
  verdict: Verdict;
  causes: Cause[];
  /** What is said of it; absent: what its causes say. */
  statement?: Statement;
}

/**
 * The readiness of a release as it was recorded. What was not recorded is said
 * to be so, and no verdict is made anew.
 *
 * @internal
 */
export function assessPast(facts: PastFacts): Readiness {
  const { release, known, earlier, waiting, firstAt } = facts;
  const gates = namedGates(facts.gates, known.nameOf);
  const mine = facts.last.get(release.id);
  const own = mine
    ? stood(release, mine, gates.get(release.id))
    : {
        verdict: 'unknown' as const,
        causes: [],
        statement: notYetJudged(release, firstAt),
      };
  const from = earlier
    .map(one => earlierStood(one, facts, gates.get(one.releaseId)))
    .sort((a, b) => a.item.distance - b.item.distance);
  const inherited = worstVerdict(from.map(({ item }) => item.verdict));
  const waitedFor = from.filter(({ item }) => !isReady(item.verdict));
  const asked = mine?.content?.over ? [] : gates.get(release.id) ?? [];
  return {
    releaseId: release.id,
    revision: mine?.revision ?? release.revision,
    at: facts.at,
    stood: {
      ...(facts.since === undefined ? {} : { since: facts.since }),
      gatesRecorded: gates.has(release.id),
    },
    verdict: worstVerdict([own.verdict, inherited]),
    ...(own.statement ??
      goStatement(release, {
        own: own.causes.length,
        providers: waitedFor.length,
      })),
    own: { verdict: own.verdict, gates: asked.map(({ result }) => result) },
    inherited: { verdict: inherited, from: from.map(({ item }) => item) },
    rootBlockers: rootBlockers(
      {
        releases: known.releases,
        holdsUp: id =>
          Math.max((waiting.get(id) ?? 0) + (id === release.id ? 1 : 0), 1),
      },
      [...own.causes, ...waitedFor.flatMap(({ causes }) => causes)],
    ),
    snapshot: { policies: policiesOf(asked) },
  };
}

function stood(
  release: Release,
  { verdict, content }: OwnVerdictChange,
  gates: readonly JudgedGate[] | undefined,
): Stood {
  if (content?.over !== undefined) {
    return {
      verdict,
      causes: [],
      statement: endedStatement(release, content.over),
    };
  }
  return gates
    ? { verdict, causes: causesOf(release.id, gates) }
    : { verdict, causes: [], statement: gatesNotRecorded(release) };
}

/** One of which there was no verdict: not yet, or since it had gone out. */
function unjudged(release: Release, verdict: Verdict): Stood {
  return {
    verdict,
    causes: [],
    statement:
      verdict === 'unknown' ? notJudged(release) : overStatement(release),
  };
}

function earlierStood(
  { releaseId, distance, via, cut }: Earlier,
  { known, last }: PastFacts,
  gates: readonly JudgedGate[] | undefined,
): { item: InheritedRelease & { releaseId: string }; causes: Cause[] } {
  const release = known.releases.get(releaseId);
  const line = last.get(releaseId);
  const about = {
    releaseId,
    name: release?.name ?? UNREAD_NAME,
    distance,
    via: [...via],
  };
  if (!release) {
    return { item: { ...about, verdict: 'unknown', ...UNREAD }, causes: [] };
  }
  const own: Stood = line
    ? stood(release, line, gates)
    : unjudged(release, known.unjudged(releaseId));
  return {
    item: {
      ...about,
      verdict: asFollowed(own.verdict, cut),
      ...(own.statement ??
        goStatement(release, { own: own.causes.length, providers: 0 })),
    },
    causes: own.causes,
  };
}
