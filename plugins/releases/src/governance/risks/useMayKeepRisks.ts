import { usePermission } from '@backstage/plugin-permission-react';
import { riskManagePermission } from '@slipway/backstage-plugin-releases-common';

/** Whether one may keep the risks of a release; undefined while nobody knows. */
export function useMayKeepRisks(releaseId: string): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: riskManagePermission,
    resourceRef: releaseId,
  });
  return loading ? undefined : allowed;
}
