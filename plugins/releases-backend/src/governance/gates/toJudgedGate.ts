import { Release } from '@slipway/backstage-plugin-releases-common';
import { Gate } from '@slipway/backstage-plugin-releases-node';
import { BuiltInOutcome } from './BuiltInGateType';
import { dueAt } from './dueAt';
import { JudgedGate } from './JudgedGate';

/**
 * Completes what a gate came to with who has to act, and by when.
 *
 * @internal
 */
export function toJudgedGate(
  gate: Gate,
  release: Release,
  outcome: BuiltInOutcome,
): JudgedGate {
  return {
    result: {
      id: gate.id,
      name: gate.name,
      kind: gate.type,
      stage: gate.stage,
      status: outcome.status,
      code: outcome.code,
      sentence: outcome.sentence,
      ownerRef:
        outcome.ownerRef ??
        gate.ownerRef ??
        release.ownerRef ??
        release.managerRef,
      dueAt: outcome.dueAt ?? dueAt(release),
      evidence: outcome.evidence ?? [],
    },
    repeats: outcome.repeats ?? [],
  };
}
