import { DeploymentFlag } from '@slipway/backstage-plugin-releases-common';
import { StoredDeployment } from '../record/StoredDeployment';
import { FoundFlag, newFlags } from './flagDeployment';

/**
 * A deployment with the flags that it does not have yet; those ask for a
 * review.
 *
 * @internal
 */
export function raiseFlags(
  deployment: StoredDeployment,
  found: readonly FoundFlag[],
  raisedAt: DeploymentFlag['raisedAt'],
): StoredDeployment {
  const added = newFlags(deployment.flags, found);
  return added.length === 0
    ? deployment
    : {
        ...deployment,
        flags: [
          ...deployment.flags,
          ...added.map(one => ({ ...one, raisedAt })),
        ],
        needsReview: true,
      };
}
