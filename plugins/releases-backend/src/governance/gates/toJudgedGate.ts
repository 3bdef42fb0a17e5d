import { Release } from '@slipway/backstage-plugin-releases-common';
import { stagesAskedNext } from '../stages/stages';
import { BuiltInOutcome } from './BuiltInGateType';
import { dueAt } from './dueAt';
import { JudgedGate } from './JudgedGate';
import { isWaivable, ReadyGate } from './ReadyGate';

/**
 * Completes what a gate came to with who has to act, and by when.
 *
 * @param gateDueAt - by when it has to pass, where it does not say better
 * @internal
 */
export function toJudgedGate(
  gate: Omit<ReadyGate, 'params'>,
  release: Release,
  outcome: BuiltInOutcome,
  gateDueAt = dueAt(gate, release),
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
        stagesAskedNext(release.state).includes(gate.stage),
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
      dueAt: outcome.dueAt ?? gateDueAt,
      evidence: outcome.evidence ?? [],
      ...(outcome.byHand ? { byHand: outcome.byHand } : {}),
      ...(outcome.approval ? { approval: outcome.approval } : {}),
      ...(outcome.checklist ? { checklist: outcome.checklist } : {}),
    },
    repeats: outcome.repeats ?? [],
    ...(outcome.voting ? { voting: outcome.voting } : {}),
    ...(outcome.ticking ? { ticking: outcome.ticking } : {}),
  };
}
