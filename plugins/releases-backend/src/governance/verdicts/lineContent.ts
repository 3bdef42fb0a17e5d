import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { GateStanding, isSameStanding } from './GateStanding';

/** What one line of the history of a release records beside its verdict. @internal */
export interface LineContent {
  /** It does not build on the lines before it. */
  whole?: true;
  /** The gates that are new or changed. */
  gates: readonly GateStanding[];
  /** The ids of gates that are no longer asked. */
  gone?: readonly string[];
  /** The state in which the release was when it was no longer judged. */
  over?: string;
}

/** What a release came to, as far as it is recorded. @internal */
export interface Standing {
  verdict: Verdict;
  gates: readonly GateStanding[];
}

/**
 * What the next line of a release records.
 *
 * @param before - what the lines record so far; absent: nothing of its gates
 * @returns undefined where nothing changed that is recorded
 * @internal
 */
export function nextLine(
  before: Standing | undefined,
  after: Standing,
): LineContent | undefined {
  if (!before) {
    return { whole: true, gates: after.gates };
  }
  const known = new Map(before.gates.map(gate => [gate.id, gate]));
  const asked = new Set(after.gates.map(({ id }) => id));
  const gates = after.gates.filter(gate => {
    const same = known.get(gate.id);
    return !same || !isSameStanding(same, gate);
  });
  const gone = [...known.keys()].filter(id => !asked.has(id));
  return gates.length + gone.length === 0 && before.verdict === after.verdict
    ? undefined
    : { gates, ...(gone.length > 0 ? { gone } : {}) };
}

/**
 * The gates that stand after one more line.
 *
 * @param before - absent: they are not recorded
 * @internal
 */
export function foldLine(
  before: readonly GateStanding[] | undefined,
  line: LineContent | undefined,
): GateStanding[] | undefined {
  if (!line) {
    return undefined;
  }
  if (line.whole) {
    return [...line.gates];
  }
  if (!before) {
    return undefined;
  }
  const gone = new Set(line.gone);
  const gates = new Map(
    before.filter(({ id }) => !gone.has(id)).map(gate => [gate.id, gate]),
  );
  line.gates.forEach(gate => gates.set(gate.id, gate));
  return [...gates.values()];
}
