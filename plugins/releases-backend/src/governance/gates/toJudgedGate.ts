import { Release } from '@slipway/backstage-plugin-releases-common';
import { dueAt } from './dueAt';
import { GateDefinition, GateOutcome, JudgedGate } from './Gate';

/**
 * Completes what a gate came to with who has to act, and by when.
 *
 * @internal
 */
export function toJudgedGate(
  gate: GateDefinition,
  release: Release,
  outcome: GateOutcome,
): JudgedGate {
  return {
    result: {
      id: gate.id,
      name: gate.name,
      kind: gate.kind,
      stage: gate.stage,
      status: outcome.status,
      code: outcome.code,
      sentence: outcome.sentence,
      ownerRef: outcome.ownerRef ?? release.ownerRef ?? release.managerRef,
      dueAt: outcome.dueAt ?? dueAt(release),
      evidence: outcome.evidence ?? [],
    },
    repeats: outcome.repeats ?? [],
  };
}
