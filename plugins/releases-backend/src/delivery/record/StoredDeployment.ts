import {
  Deployment,
  DeploymentFlag,
  DeploymentState,
} from '@slipway/backstage-plugin-releases-common';

/** A flag as it is kept: it is put into words for its reader. @internal */
export type StoredFlag = Omit<DeploymentFlag, 'sentence'>;

/** A deployment as it is kept, whoever may read its release. @internal */
export interface StoredDeployment
  extends Omit<Deployment, 'releaseName' | 'flags'> {
  flags: StoredFlag[];
}

/** What is deployed of one component, and where. @internal */
export interface DeployedVersion {
  deploymentId: string;
  entityRef: string;
  version: string;
  digest?: string;
  state: DeploymentState;
  /** When the deployment came to its state. */
  at: string;
  url?: string;
}

/** @internal */
export function deployedVersions({
  id: deploymentId,
  components,
  state,
  stateAt: at,
  url,
}: Pick<
  StoredDeployment,
  'id' | 'components' | 'state' | 'stateAt' | 'url'
>): DeployedVersion[] {
  return components.map(component => ({
    deploymentId,
    ...component,
    state,
    at,
    url,
  }));
}
