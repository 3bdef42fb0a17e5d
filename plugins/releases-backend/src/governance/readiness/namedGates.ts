import { JudgedGate } from '../gates/JudgedGate';
import { gateTold } from './gateTold';

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
        result: gateTold(result, nameOf),
      })),
    ]),
  );
}
