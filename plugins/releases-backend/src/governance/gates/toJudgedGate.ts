import { Release } from '@slipway/backstage-plugin-releases-common';
import { BuiltInOutcome } from './BuiltInGateType';
import { dueAt } from './dueAt';
import { isApproved } from './isApproved';
import { JudgedGate } from './JudgedGate';
import { isWaivable, ReadyGate } from './ReadyGate';

/**
 * Completes what a gate came to with who has to act, and by when.
 *
 * @internal
 */
export function toJudgedGate(
  gate: Omit<ReadyGate, 'params'>,
  release: Release,
  outcome: BuiltInOutcome,
): JudgedGate {
  return {
    result: {
      id: gate.id,
      name: gate.name,
      kind: gate.type,
      stage: gate.stage,
      severity: gate.severity,
      counts:
        gate.severity === 'blocking' &&
        (gate.stage === 'approval' || isApproved(release)),
      ...(gate.policy ? { policy: gate.policy } : {}),
      waivable: isWaivable(gate),
      status: outcome.status,
      code: outcome.code,
      sentence: outcome.sentence,
      ...(outcome.message ? { message: outcome.message } : {}),
      ownerRef:
        outcome.ownerRef ??
        gate.ownerRef ??
        release.ownerRef ??
        release.managerRef,
      dueAt: outcome.dueAt ?? dueAt(release),
      evidence: outcome.evidence ?? [],
      ...(outcome.byHand ? { byHand: outcome.byHand } : {}),
      ...(outcome.approval ? { approval: outcome.approval } : {}),
    },
    repeats: outcome.repeats ?? [],
    ...(outcome.voting ? { voting: outcome.voting } : {}),
  };
}
