import {
  gateResultSchema,
  instantSchema,
  isReady,
  Verdict,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import { BuiltInOutcome, OwnFacts } from '../gates/BuiltInGateType';
import { ReadyGate } from '../gates/GateRegistry';
import { JudgedGate } from '../gates/JudgedGate';
import { toJudgedGate } from '../gates/toJudgedGate';

/** What a release comes to by itself. @internal */
export interface OwnVerdict {
  verdict: Verdict;
  gates: JudgedGate[];
  /** The instant from which time alone may change it; absent: never. */
  validUntil?: string;
}

/** Told of a gate that failed to judge. @internal */
export type GateFailed = (gate: ReadyGate, error: unknown) => void;

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
 * same verdict; a gate that fails to judge is `unknown`.
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
  const outcomes = gates.map(gate => outcomeOf(gate, facts, now, failed));
  const [validUntil] = outcomes
    .flatMap(outcome => outcome.validUntil ?? [])
    .filter(instant => Date.parse(instant) > Date.parse(now))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    verdict: worstVerdict(outcomes.map(({ status }) => status)),
    gates: gates.map((gate, index) =>
      toJudgedGate(gate, facts.release, outcomes[index]),
    ),
    validUntil,
  };
}

/** How many gates of a verdict do not pass. @internal */
export function openGates({ gates }: Pick<OwnVerdict, 'gates'>): number {
  return gates.filter(({ result }) => !isReady(result.status)).length;
}

function outcomeOf(
  gate: ReadyGate,
  facts: OwnFacts,
  now: string,
  failed: GateFailed,
): BuiltInOutcome {
  try {
    const outcome = gate.judgedBy.evaluate(gate.params, facts, now);
    outcomeSchema.parse(outcome);
    return outcome;
  } catch (error) {
    failed(gate, error);
    return {
      status: 'unknown',
      code: 'gate_failed',
      sentence: `The gate "${gate.name}" could not judge ${facts.release.name}. Ask a portal admin to look at the log of the backend.`,
    };
  }
}
