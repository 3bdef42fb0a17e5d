import {
  gateResultSchema,
  instantSchema,
  isReady,
  Verdict,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { standingOf } from '../decisions/DecisionFacts';
import { StoredDecision } from '../decisions/DecisionsStore';
import { GateStanding, withdrawnBy } from '../decisions/withdrawnBy';
import { BUILT_IN_GATE_TYPES } from '../gates/baseGates';
import {
  BuiltInOutcome,
  FactsOfGate,
  OwnFacts,
} from '../gates/BuiltInGateType';
import { dueAt } from '../gates/dueAt';
import { ReadyGate } from '../gates/ReadyGate';
import { JudgedGate } from '../gates/JudgedGate';
import { waiveGate } from '../gates/waiveGate';
import { toJudgedGate } from '../gates/toJudgedGate';
import { isStageOver } from '../stages/stages';

/** What a release comes to by itself. @internal */
export interface OwnVerdict {
  verdict: Verdict;
  gates: JudgedGate[];
  /** The instant from which time alone may change it; absent: never. */
  validUntil?: string;
  /** The decision that stands and is withdrawn by some of these gates. */
  withdrawn?: { decision: StoredDecision; gates: GateStanding[] };
}

/** Told of a gate that failed to judge. @internal */
export type GateFailed = (gate: ReadyGate, error: unknown) => void;

const isBuiltIn: ReadonlySet<unknown> = new Set(BUILT_IN_GATE_TYPES);

const outcomeSchema = gateResultSchema
  .pick({ status: true, code: true, sentence: true })
  .extend(
    gateResultSchema
      .pick({ ownerRef: true, dueAt: true, evidence: true })
      .partial().shape,
  )
  .extend({ validUntil: instantSchema.optional() })
  .loose();

/**
 * Judges one release by its gates. The same facts at the same instant give the
 * same verdict; a gate that fails to judge is `unknown`. Of a release that is
 * out, those that are asked before its completion are left.
 *
 * @param now - RFC 3339, UTC
 * @internal
 */
export function evaluate(
  gates: readonly ReadyGate[],
  facts: OwnFacts,
  now: string,
  failed: GateFailed = () => {},
): OwnVerdict {
  const asked = gates.filter(
    ({ stage }) => !isStageOver(stage, facts.release.state),
  );
  const outcomes = outcomesOf(gates, asked, facts, now, failed);
  const [validUntil] = outcomes
    .flatMap(outcome => outcome.validUntil ?? [])
    .filter(instant => Date.parse(instant) > Date.parse(now))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const judged = asked.map((gate, index) =>
    toJudgedGate(
      gate,
      facts.release,
      outcomes[index],
      dueAt(gate, facts.release, facts.workingDays),
    ),
  );
  const decision = standingOf(facts.decisions);
  const withdrawing = withdrawnBy(
    decision,
    asked.map((gate, index) => standing(gate, outcomes[index])),
  );
  return {
    verdict: verdictOf(judged),
    gates: judged,
    validUntil,
    ...(decision && withdrawing.length > 0
      ? { withdrawn: { decision, gates: withdrawing } }
      : {}),
  };
}

function standing(
  { id, name, type, stage, severity }: ReadyGate,
  { status }: BuiltInOutcome,
): GateStanding {
  return { id, name, type, stage, severity, status };
}

/** What gates come to together: the worst of those that count. @internal */
export function verdictOf(gates: readonly JudgedGate[]): Verdict {
  return worstVerdict(
    gates.flatMap(({ result }) => (result.counts ? result.status : [])),
  );
}

/** The gates that stand between a release and its next step. @internal */
export function openGates(gates: readonly JudgedGate[]): JudgedGate[] {
  return gates.filter(({ result }) => result.counts && !isReady(result.status));
}

/** Each gate that is asked once, after those that it waits for. */
function outcomesOf(
  gates: readonly ReadyGate[],
  asked: readonly ReadyGate[],
  facts: OwnFacts,
  now: string,
  failed: GateFailed,
): BuiltInOutcome[] {
  const byId = new Map(gates.map(gate => [gate.id, gate]));
  const made = new Map<string, BuiltInOutcome>();
  const begun = new Set<string>();
  const judge = (gate: ReadyGate): BuiltInOutcome => {
    begun.add(gate.id);
    const notPassed = (ids: readonly string[]) =>
      ids.flatMap(id => {
        const other = byId.get(besideGate(gate.id, id));
        if (other && isStageOver(other.stage, facts.release.state)) {
          return [];
        }
        if (other && !begun.has(other.id)) {
          judge(other);
        }
        const outcome = other && made.get(other.id);
        return outcome && isReady(outcome.status) ? [] : other?.name ?? id;
      });
    // A gate that waits for this one was open when it was decided.
    const others = () =>
      asked.flatMap(other => {
        if (!begun.has(other.id)) {
          judge(other);
        }
        const outcome = made.get(other.id);
        return outcome ? standing(other, outcome) : [];
      });
    const outcome = waiveGate(
      gate,
      facts.release,
      outcomeOf(gate, { ...facts, notPassed, others }, now, failed),
      now,
    );
    made.set(gate.id, outcome);
    return outcome;
  };
  return asked.map(gate => made.get(gate.id) ?? judge(gate));
}

/** Another gate of the same policy, as it is asked among those of others. */
function besideGate(gateId: string, id: string): string {
  return [...gateId.split(':').slice(0, -1), id].join(':');
}

function checked(outcome: BuiltInOutcome): BuiltInOutcome {
  outcomeSchema.parse(outcome);
  return outcome;
}

function outcomeOf(
  gate: ReadyGate,
  facts: OwnFacts & Pick<FactsOfGate, 'notPassed' | 'others'>,
  now: string,
  failed: GateFailed,
): BuiltInOutcome {
  try {
    const outcome = gate.judgedBy.evaluate(
      gate.params,
      {
        ...facts,
        gateId: gate.id,
        stage: gate.stage,
        ownerRef: gate.ownerRef,
        gateDueAt: dueAt(gate, facts.release, facts.workingDays),
        isAskedLate: gate.isAskedLate,
      },
      now,
    );
    // What other modules answer is not known to be of its type.
    return isBuiltIn.has(gate.judgedBy) ? outcome : checked(outcome);
  } catch (error) {
    failed(gate, error);
    return {
      status: 'unknown',
      code: 'gate_failed',
      sentence: `The gate "${gate.name}" could not judge ${facts.release.name}. Ask a portal admin to look at the log of the backend.`,
    };
  }
}
