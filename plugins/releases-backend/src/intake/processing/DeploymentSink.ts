import { NewDeployment } from '@slipway/backstage-plugin-releases-common';

/**
 * Takes what events say of deployments.
 *
 * @internal
 */
export interface DeploymentSink {
  /**
   * Records a deployment, or how it goes on. `source` identifies it: what is
   * told again changes nothing.
   *
   * @param sender - `actor`: who tells it, as the ledger names them
   * @returns the release that it is of, if there is one
   * @throws an ApiError below 500 where it is refused for good
   */
  record(
    deployment: NewDeployment,
    sender: { actor: string },
  ): Promise<{ releaseId?: string }>;
}
