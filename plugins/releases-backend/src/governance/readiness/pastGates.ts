import { JudgedGate } from '../gates/JudgedGate';
import { GateStanding, toJudged } from '../verdicts/GateStanding';
import { foldLine } from '../verdicts/lineContent';
import { OwnVerdictChange } from '../verdicts/VerdictChangesStore';

/**
 * The gates of releases as they stood after some lines of their histories; of a
 * release of which they were not recorded, there are none.
 *
 * @internal
 */
export function pastGates(
  lines: readonly OwnVerdictChange[],
): Map<string, JudgedGate[]> {
  const standing = new Map<string, GateStanding[] | undefined>();
  for (const { releaseId, content } of lines) {
    standing.set(releaseId, foldLine(standing.get(releaseId), content));
  }
  return new Map(
    [...standing].flatMap(([id, gates]) =>
      gates ? [[id, gates.map(toJudged)] as const] : [],
    ),
  );
}
