import { GateResult } from '@slipway/backstage-plugin-releases-common';
import { GateKey, JudgedGate } from '../gates/JudgedGate';

/** What is recorded of a gate, each time that its standing changes. @internal */
export interface GateStanding
  extends Pick<
    GateResult,
    | 'id'
    | 'name'
    | 'kind'
    | 'stage'
    | 'severity'
    | 'counts'
    | 'policy'
    | 'status'
    | 'code'
    | 'sentence'
    | 'message'
    | 'ownerRef'
  > {
  /** Absent: it repeats nothing. */
  repeats?: readonly GateKey[];
}

/** @internal */
export function standingOf({ result, repeats }: JudgedGate): GateStanding {
  return {
    id: result.id,
    name: result.name,
    kind: result.kind,
    stage: result.stage,
    severity: result.severity,
    counts: result.counts,
    policy: result.policy,
    status: result.status,
    code: result.code,
    sentence: result.sentence,
    message: result.message,
    ownerRef: result.ownerRef,
    ...(repeats.length > 0 ? { repeats } : {}),
  };
}

/** A gate as it stood, without what it went by and what one may do about it. @internal */
export function toJudged({ repeats = [], ...standing }: GateStanding) {
  return {
    result: { ...standing, waivable: false, evidence: [] },
    repeats,
  } satisfies JudgedGate;
}

/**
 * Whether a gate came to the same for the same reason. Only its sentence may
 * differ, as one that tells of an age does every day.
 *
 * @internal
 */
export function isSameOutcome(
  a: Pick<GateStanding, 'status' | 'code'>,
  b: Pick<GateStanding, 'status' | 'code'>,
): boolean {
  return a.status === b.status && a.code === b.code;
}

/** Whether a gate is also asked in the same way, by the same policy. @internal */
export function isSameStanding(a: GateStanding, b: GateStanding): boolean {
  return (
    isSameOutcome(a, b) &&
    a.counts === b.counts &&
    a.stage === b.stage &&
    a.severity === b.severity &&
    a.name === b.name &&
    a.policy?.id === b.policy?.id &&
    a.policy?.version === b.policy?.version
  );
}
