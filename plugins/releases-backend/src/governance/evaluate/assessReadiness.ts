import {
  InheritedRelease,
  Readiness,
  isReady,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { GATE_IDS } from '../gates/gateIds';
import { isPending, isReleased } from '../../releases';
import { verdictOf } from './evaluate';
import { Cause, causesOf, ownReadiness } from './ownReadiness';
import { JudgedGate } from '../gates/JudgedGate';
import { ReadinessFacts } from './ReadinessFacts';
import { Earlier } from '../../dependencies';
import { rootBlockers } from './rootBlockers';
import {
  chainTooLong,
  goStatement,
  notVerified,
  overStatement,
  UNREAD_NAME,
} from './statements';

type Judged = InheritedRelease & { releaseId: string; causes: Cause[] };

function judgeEarlier(facts: ReadinessFacts, earlier: Earlier): Judged {
  const { releaseId, distance, via, cut } = earlier;
  const release = facts.releases.get(releaseId);
  const name = release?.name ?? UNREAD_NAME;
  const about = {
    releaseId,
    name,
    state: release?.state,
    distance,
    via: [...via],
  };
  const own = ownReadiness(facts, releaseId);
  if (
    !cut ||
    own.causes.some(({ gateId }) => gateId === GATE_IDS.providersFirst)
  ) {
    return { ...about, ...own };
  }
  const statement = chainTooLong(release ?? { id: releaseId, name });
  const cause = { releaseId, gateId: GATE_IDS.providersFirst, ...statement };
  return {
    ...about,
    ...(own.causes.length > 0 ? own : statement),
    verdict: worstVerdict([own.verdict, 'unknown']),
    causes: [...own.causes, { ...cause, repeats: [] }],
  };
}

function compareEarlier(a: Judged, b: Judged): number {
  const key = ({ name, releaseId }: Judged) => `${name}\n${releaseId}`;
  return a.distance - b.distance || (key(a) < key(b) ? -1 : 1);
}

/** The policies that gates belong to, each once. @internal */
export function policiesOf(gates: readonly JudgedGate[]) {
  const byId = new Map(
    gates.flatMap(({ result: { policy } }) =>
      policy ? [[policy.id, policy] as const] : [],
    ),
  );
  return [...byId.values()];
}

/** What a release that is out comes to: it may be completed, or not yet. */
function beforeCompletion(facts: ReadinessFacts) {
  const { release } = facts;
  const judged = facts.gates.get(release.id) ?? [];
  const causes = causesOf(release.id, judged);
  const verdict = worstVerdict(['pass', verdictOf(judged)]);
  return {
    verdict,
    ...(causes.length === 0
      ? overStatement(release)
      : notVerified(release, causes.length)),
    own: { verdict, gates: judged.map(({ result }) => result) },
    inherited: { verdict: 'not_applicable' as const, from: [] },
    rootBlockers: rootBlockers(facts, causes),
  };
}

/**
 * Says whether a release is ready, and why: its own gates, and those of the
 * releases that must come before it. The worst verdict wins, and what is not
 * known is never a pass.
 *
 * @internal
 */
export function assessReadiness(facts: ReadinessFacts): Readiness {
  const { release, at } = facts;
  const about = {
    releaseId: release.id,
    revision: release.revision,
    at,
    ...(facts.validUntil === undefined ? {} : { validUntil: facts.validUntil }),
    ...(facts.updating ? { updating: true } : {}),
    snapshot: {
      dependencies: facts.snapshotId,
      policies: policiesOf(facts.gates.get(release.id) ?? []),
    },
  };
  if (release.state === 'verifying') {
    return { ...about, ...beforeCompletion(facts) };
  }
  if (!isPending(release.state)) {
    const verdict = isReleased(release.state) ? 'pass' : 'not_applicable';
    return {
      ...about,
      verdict,
      ...overStatement(release),
      own: { verdict, gates: [] },
      inherited: { verdict: 'not_applicable', from: [] },
      rootBlockers: [],
    };
  }
  const own = ownReadiness(facts, release.id);
  const earlier = facts.earlier
    .map(item => judgeEarlier(facts, item))
    .sort(compareEarlier);
  const inherited = worstVerdict(earlier.map(({ verdict }) => verdict));
  const waitedFor = earlier.filter(({ verdict }) => !isReady(verdict));
  return {
    ...about,
    verdict: worstVerdict([own.verdict, inherited]),
    ...goStatement(release, {
      own: own.causes.length,
      providers: waitedFor.length,
    }),
    own: {
      verdict: own.verdict,
      gates: (facts.gates.get(release.id) ?? []).map(({ result }) => result),
    },
    inherited: {
      verdict: inherited,
      from: earlier.map(({ causes, ...item }) => item),
    },
    rootBlockers: rootBlockers(facts, [
      ...own.causes,
      ...waitedFor.flatMap(({ causes }) => causes),
    ]),
  };
}
