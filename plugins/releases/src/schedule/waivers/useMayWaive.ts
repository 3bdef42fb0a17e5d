import { usePermission } from '@backstage/plugin-permission-react';
import {
  releaseUpdatePermission,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';

/** Whether one may grant waivers of a release, or ask for them at least. */
export function useMayWaive(releaseId: string) {
  const { allowed: mayGrant } = usePermission({
    permission: waiverGrantPermission,
    resourceRef: releaseId,
  });
  const { allowed: mayChange } = usePermission({
    permission: releaseUpdatePermission,
    resourceRef: releaseId,
  });
  return { mayGrant, mayAsk: mayGrant || mayChange };
}
