import { Policy } from '@slipway/backstage-plugin-releases-common';

/** A policy as it is kept. @internal */
export type StoredPolicy = Policy;

/** One version of one policy. @internal */
export interface PolicyKey {
  id: string;
  version: number;
}

/** What of a policy makes it another version. @internal */
export function versionContent(policy: StoredPolicy) {
  const { version, name, description, selector, gates } = policy;
  const { standardChanges, emergency } = policy;
  const { autoApprove, requireRelease, deployments } = policy;
  return {
    ...{ version, name, description, selector, gates },
    ...{ standardChanges, emergency },
    ...{ autoApprove, requireRelease, deployments },
  };
}
