import { GateResult } from '@slipway/backstage-plugin-releases-common';
import { GateKey, JudgedGate } from '../../gates/JudgedGate';

/** What a gate came to. @internal */
export function judgedGate(
  id: string,
  changes: Partial<GateResult> = {},
  repeats: GateKey[] = [],
): JudgedGate {
  return {
    result: {
      id,
      name: id,
      kind: 'check',
      stage: 'approval',
      severity: 'blocking',
      counts: true,
      waivable: true,
      status: 'pass',
      code: `${id}_code`,
      sentence: `This is what ${id} says.`,
      evidence: [],
      ...changes,
    },
    repeats,
  };
}
