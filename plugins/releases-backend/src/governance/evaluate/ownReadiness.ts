import {
  RootBlocker,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { GATE_IDS } from '../gates/gateIds';
import { GateKey, JudgedGate } from '../gates/JudgedGate';
import { isPending, isReleased } from '../../releases';
import { openGates, verdictOf } from './evaluate';
import { ReadinessFacts } from './ReadinessFacts';
import {
  goStatement,
  notJudged,
  overStatement,
  Statement,
  UNREAD,
} from './statements';

/** Something of one release that stands between it and go. @internal */
export type Cause = Omit<RootBlocker, 'holdsUp'> &
  GateKey & { repeats: readonly GateKey[] };

/** What a release comes to by itself. @internal */
export interface OwnReadiness extends Statement {
  verdict: Verdict;
  causes: Cause[];
}

function withoutGates(
  releaseId: string,
  verdict: Verdict,
  statement: Statement,
): OwnReadiness {
  const cause = { releaseId, gateId: GATE_IDS.providersFirst, ...statement };
  return { verdict, ...statement, causes: [{ ...cause, repeats: [] }] };
}

/** @internal */
export function causesOf(
  releaseId: string,
  judged: readonly JudgedGate[],
): Cause[] {
  return openGates(judged).map(({ result, repeats }) => ({
    releaseId,
    gateId: result.id,
    code: result.code,
    sentence: result.sentence,
    message: result.message,
    ownerRef: result.ownerRef,
    dueAt: result.dueAt,
    repeats,
  }));
}

/**
 * Judges a release by its state and its own gates. One of which nothing is
 * known, or that will not come, is not ready.
 *
 * @internal
 */
export function ownReadiness(
  { releases, gates }: Pick<ReadinessFacts, 'releases' | 'gates'>,
  releaseId: string,
): OwnReadiness {
  const release = releases.get(releaseId);
  if (!release) {
    return withoutGates(releaseId, 'unknown', UNREAD);
  }
  if (isReleased(release.state)) {
    return { verdict: 'pass', ...overStatement(release), causes: [] };
  }
  if (!isPending(release.state)) {
    return withoutGates(releaseId, 'fail', overStatement(release));
  }
  const judged = gates.get(releaseId);
  if (!judged) {
    return withoutGates(releaseId, 'unknown', notJudged(release));
  }
  const causes = causesOf(releaseId, judged);
  return {
    verdict: verdictOf(judged),
    ...goStatement(release, { own: causes.length, providers: 0 }),
    causes,
  };
}
