import {
  GateResult,
  InheritedRelease,
  isReady,
  Readiness,
} from '@slipway/backstage-plugin-releases-common';

/** What stands in the way of a step. @internal */
export interface Blockers {
  gates: GateResult[];
  inherited: InheritedRelease[];
}

/**
 * What stands between a release and its approval or its start. The approval
 * asks only for the gates of its own stage, the start for all of them; both ask
 * for what must come first.
 *
 * @internal
 */
export function blockersFor(
  { own, inherited }: Readiness,
  stage: GateResult['stage'],
): Blockers {
  return {
    gates: own.gates.filter(
      gate =>
        gate.severity === 'blocking' &&
        !isReady(gate.status) &&
        (stage === 'start' || gate.stage === 'approval'),
    ),
    inherited: inherited.from.filter(({ verdict }) => !isReady(verdict)),
  };
}
