import { Release } from '@slipway/backstage-plugin-releases-common';
import { hasStarted, isAskedAfterStart } from '../stages/stages';
import { isApproved } from './isApproved';
import { ReadyGate } from './ReadyGate';

/**
 * Whether the step is taken that a gate is asked before, so that nothing
 * changes it any more. One that is asked only since the approval is asked
 * before the start.
 *
 * @internal
 */
export function isStepTaken(
  release: Pick<Release, 'state'>,
  { stage, isAskedLate }: Pick<ReadyGate, 'stage' | 'isAskedLate'>,
): boolean {
  return (
    !isAskedAfterStart(stage) &&
    (hasStarted(release) ||
      (stage === 'approval' && !isAskedLate && isApproved(release)))
  );
}
