import { DeployedVersion } from './StoredDeployment';

/**
 * What runs after some deployments of one component to one environment: the
 * last one that succeeded, by its own time. One that was rolled back leaves the
 * one before it.
 *
 * @param deployments - in any order
 * @returns undefined where none has succeeded
 * @internal
 */
export function runningAfter(
  deployments: readonly DeployedVersion[],
): DeployedVersion | undefined {
  return deployments
    .filter(({ state }) => state === 'succeeded')
    .reduce<DeployedVersion | undefined>(
      (last, next) => (last && isBefore(next, last) ? last : next),
      undefined,
    );
}

function isBefore(a: DeployedVersion, b: DeployedVersion): boolean {
  const [first, second] = [a, b].map(({ at }) => Date.parse(at));
  return first === second ? a.deploymentId < b.deploymentId : first < second;
}
