import { saidTo, toldTo } from '../evaluate/saidTo';
import { JudgedGate } from '../gates/JudgedGate';

/**
 * What gates came to, as their reader sees it.
 *
 * @param nameOf - undefined of a release that the reader may not read
 * @internal
 */
export function namedGates(
  gates: ReadonlyMap<string, readonly JudgedGate[]>,
  nameOf: (releaseId: string) => string | undefined,
): Map<string, JudgedGate[]> {
  return new Map(
    [...gates].map(([id, judged]) => [
      id,
      judged.map(({ result, repeats }) => ({
        repeats,
        result: {
          ...result,
          ...saidTo(result, nameOf),
          evidence: result.evidence.map(({ title, ...rest }) => ({
            title: toldTo(title, nameOf),
            ...rest,
          })),
        },
      })),
    ]),
  );
}
