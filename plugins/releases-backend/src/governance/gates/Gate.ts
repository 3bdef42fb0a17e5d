import {
  Evidence,
  GateResult,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { ResolvedRequirement } from '../../dependencies';
import { ComponentDecision } from '../../schedule';

/** One gate of one release. @internal */
export interface GateKey {
  releaseId: string;
  gateId: string;
}

/** What a gate comes to for a release. @internal */
export interface GateOutcome {
  status: Verdict;
  code: string;
  sentence: string;
  ownerRef?: string;
  dueAt?: string;
  evidence?: Evidence[];
  /** The gates that have to pass so that this one can, where nothing else is amiss. */
  repeats?: GateKey[];
}

/** What the windows say of the start of a release. @internal */
export interface StartDecisions {
  /** As planned, or now where that has passed */
  at: string;
  decisions: readonly ComponentDecision[];
}

/** What built-in gates look at beside the release. @internal */
export interface GateFacts {
  at: string;
  /** Which references the catalog snapshot has; absent before the first one. */
  knownRefs?: ReadonlySet<string>;
  requirements: readonly ResolvedRequirement[];
  /** When it would start; absent where it has started or no start is planned. */
  start?: StartDecisions;
}

/** What is the same for every release that a gate judges. @internal */
export type GateDefinition = Pick<GateResult, 'id' | 'name' | 'kind' | 'stage'>;

/** A gate that is judged without asking anybody. @internal */
export interface BuiltInGate extends GateDefinition {
  judge(release: Release, facts: GateFacts): GateOutcome;
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
