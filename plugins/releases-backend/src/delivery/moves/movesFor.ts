import {
  DeploymentState,
  Policy,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

/** Where each end of a deployment takes a release that is under way. */
const AFTER: Partial<
  Record<DeploymentState, { from: readonly ReleaseState[]; to: ReleaseState }>
> = {
  succeeded: { from: ['in_progress'], to: 'verifying' },
  failed: { from: ['in_progress', 'verifying'], to: 'failed' },
  rolled_back: {
    from: ['in_progress', 'verifying', 'completed', 'failed'],
    to: 'rolled_back',
  },
};

/**
 * The states that a release goes through with a deployment, in their order. An
 * approved one starts with it, whatever became of the deployment by now.
 *
 * @param isWhole - whether all that the release ships has been deployed; until
 * then one success alone does not end it
 * @internal
 */
export function movesFor(
  release: ReleaseState,
  deployment: DeploymentState,
  isWhole: boolean,
): ReleaseState[] {
  const hasStarted = deployment !== 'queued' && deployment !== 'cancelled';
  if (!hasStarted) {
    return [];
  }
  const start: ReleaseState[] = release === 'approved' ? ['in_progress'] : [];
  const underWay = start.at(0) ?? release;
  const after = AFTER[deployment];
  return after?.from.includes(underWay) &&
    (deployment !== 'succeeded' || isWhole)
    ? [...start, after.to]
    : start;
}

/**
 * Whether deployments move a release: where a policy that selects it says so,
 * and none says no.
 *
 * @internal
 */
export function areMovedBy(
  policies: readonly Pick<Policy, 'deployments'>[],
): boolean {
  const rules = policies.flatMap(({ deployments }) => deployments ?? []);
  return rules.length > 0 && rules.every(({ moves }) => moves);
}
