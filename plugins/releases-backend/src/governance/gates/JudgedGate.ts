import { GateResult } from '@slipway/backstage-plugin-releases-common';

/** One gate of one release. @internal */
export interface GateKey {
  releaseId: string;
  gateId: string;
}

/**
 * The result of a gate, and whether it only repeats what others say.
 *
 * @internal
 */
export interface JudgedGate {
  result: GateResult;
  repeats: readonly GateKey[];
}
