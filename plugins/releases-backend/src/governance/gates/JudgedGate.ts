import { GateResult } from '@slipway/backstage-plugin-releases-common';
import { ItemOwner } from '../checklists/checklistParams';

/** One gate of one release. @internal */
export interface GateKey {
  releaseId: string;
  gateId: string;
}

/** Who may vote on a gate, as far as it does not hang on who asks. @internal */
export interface Voting {
  /** Groups and users that are asked. */
  refs: readonly string[];
  /** Those of them of whom one more approval would still count. */
  asked: readonly string[];
  /** Who may not, although they are among those. */
  excluded: readonly string[];
  /** The names of gates that must pass first. */
  waiting: readonly string[];
  /** Whether it is too late. */
  isDecided: boolean;
  /** Whether it is asked once the release has started, which it has not. */
  isTooEarly?: boolean;
}

/** Who may tick the items of a gate, as far as it does not hang on who asks. @internal */
export interface Ticking {
  /** Those who made the release, where they may not; in lower case. */
  authors: readonly string[];
  /** Who owns each item, in their order. */
  owners: readonly ItemOwner[];
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
  /** Absent: there is nothing to tick. */
  ticking?: Ticking;
}
