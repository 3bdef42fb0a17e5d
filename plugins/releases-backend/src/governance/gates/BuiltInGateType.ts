import {
  ApprovalState,
  ChecklistState,
  EvidenceRecord,
  GateResult,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import {
  GateFacts,
  GateOutcome,
  GateType,
} from '@slipway/backstage-plugin-releases-node';
import { ResolvedRequirement } from '../../dependencies';
import { ComponentDecision, FoundConflict, WorkingDays } from '../../schedule';
import { ApprovalFacts } from '../approvals/judgeApproval';
import { ChecklistFacts } from '../checklists/judgeChecklist';
import { DecisionFacts } from '../decisions/DecisionFacts';
import { GateStanding } from '../decisions/withdrawnBy';
import { JudgedRisk } from '../risks/judgeRisks';
import { GateKey, Ticking, Voting } from './JudgedGate';

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
export interface OwnFacts extends Omit<GateFacts, 'gateId'> {
  /** Which references the catalog snapshot has; absent before the first one. */
  knownRefs?: ReadonlySet<string>;
  requirements: readonly ResolvedRequirement[];
  /** The latest of what is known beside it and counts for nothing. */
  evidenceBeside?: readonly EvidenceRecord[];
  /** What it collides with. */
  conflicts?: readonly FoundConflict[];
  /** When it would start; absent where it has started or no start is planned. */
  start?: StartDecisions;
  /** Who may approve it and who did; absent where nobody is asked. */
  approval?: ApprovalFacts;
  /** What is ticked; absent where nothing is asked to be. */
  checklist?: ChecklistFacts;
  /** What is on its register; absent where no gate asks. */
  risks?: readonly JudgedRisk[];
  /** What reviews said of it; absent where nothing of it was read. */
  decisions?: DecisionFacts;
  /** When people work; absent: Monday to Friday. */
  workingDays?: WorkingDays;
}

/** What one gate is judged by. @internal */
export interface FactsOfGate extends OwnFacts {
  gateId: string;
  stage: GateResult['stage'];
  /** Who has to act; absent: the owner of the release. */
  ownerRef?: string;
  /** By when the gate has to pass, RFC 3339, UTC; absent: nothing tells. */
  gateDueAt?: string;
  /** Whether it is asked only since the release was approved. */
  isAskedLate?: true;
  /** Those of some gates of the same policy that do not pass, by name. */
  notPassed(gateIds: readonly string[]): string[];
  /** What all gates come to that do not hang on this one; judges them first. */
  others(): GateStanding[];
}

/** @internal */
export interface BuiltInOutcome extends GateOutcome {
  /** What its sentence says. */
  message?: Message;
  /** What evidence would count that a person records. */
  byHand?: GateResult['byHand'];
  /** The gates that have to pass so that this one can, where nothing else is amiss. */
  repeats?: GateKey[];
  approval?: ApprovalState;
  voting?: Voting;
  checklist?: ChecklistState;
  ticking?: Ticking;
}

/** A type that the plugin itself provides. @internal */
export interface BuiltInGateType<Params extends object = any>
  extends GateType<Params, FactsOfGate> {
  evaluate(params: Params, facts: FactsOfGate, now: string): BuiltInOutcome;
  /** The entities that parameters name, each under the path of its field. */
  namesIn?(params: Params): { field: string; entityRef: string }[];
  /** The gates of the same policy that must pass before it can. */
  waitsFor?(params: Params): readonly string[];
  /** Whether a waiver may lift its gates where they do not say; absent: yes. */
  waivable?: boolean;
}
