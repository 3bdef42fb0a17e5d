import {
  GateFacts,
  GateOutcome,
  GateType,
} from '@slipway/backstage-plugin-releases-node';
import { ResolvedRequirement } from '../../dependencies';
import { ComponentDecision, FoundConflict } from '../../schedule';
import { GateKey } from './JudgedGate';

/** What the windows say of the start of a release. @internal */
export interface StartDecisions {
  /** As planned, or now where that has passed */
  at: string;
  decisions: readonly ComponentDecision[];
}

/**
 * All that the gates of one release are judged by. Other releases have a
 * mention for a name, see `releaseMention`.
 *
 * @internal
 */
export interface OwnFacts extends GateFacts {
  /** Which references the catalog snapshot has; absent before the first one. */
  knownRefs?: ReadonlySet<string>;
  requirements: readonly ResolvedRequirement[];
  /** What it collides with. */
  conflicts?: readonly FoundConflict[];
  /** When it would start; absent where it has started or no start is planned. */
  start?: StartDecisions;
}

/** @internal */
export interface BuiltInOutcome extends GateOutcome {
  /** The gates that have to pass so that this one can, where nothing else is amiss. */
  repeats?: GateKey[];
}

/** A type that the plugin itself provides. @internal */
export interface BuiltInGateType extends GateType<object, OwnFacts> {
  evaluate(params: object, facts: OwnFacts, now: string): BuiltInOutcome;
}
