import {
  GateResult,
  InheritedRelease,
  isReady,
  Readiness,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { stagesBefore } from '../stages/stages';

/** What stands in the way of a step. @internal */
export interface Blockers {
  gates: GateResult[];
  inherited: InheritedRelease[];
}

/**
 * What stands between a release and a state. The approval asks only for the
 * gates of its own stage, the start for those of its own too; both ask for what
 * must come first, the completion asks for the gates of the last two stages.
 *
 * @internal
 */
export function blockersFor(
  { own, inherited }: Readiness,
  to: ReleaseState,
): Blockers {
  const stages = stagesBefore(to);
  return {
    gates: own.gates.filter(
      gate =>
        gate.severity === 'blocking' &&
        !isReady(gate.status) &&
        stages.includes(gate.stage),
    ),
    inherited:
      to === 'completed'
        ? []
        : inherited.from.filter(({ verdict }) => !isReady(verdict)),
  };
}
