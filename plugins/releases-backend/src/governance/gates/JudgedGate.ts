import { GateResult } from '@slipway/backstage-plugin-releases-common';

/** One gate of one release. @internal */
export interface GateKey {
  releaseId: string;
  gateId: string;
}

/** Who may vote on a gate, as far as it does not hang on who asks. @internal */
export interface Voting {
  /** Groups and users that are asked. */
  refs: readonly string[];
  /** Who may not, although they are among those. */
  excluded: readonly string[];
  /** The names of gates that must pass first. */
  waiting: readonly string[];
  /** Whether it is too late. */
  isDecided: boolean;
}

/**
 * The result of a gate, and whether it only repeats what others say.
 *
 * @internal
 */
export interface JudgedGate {
  result: GateResult;
  repeats: readonly GateKey[];
  /** Absent: nobody is asked. */
  voting?: Voting;
}
