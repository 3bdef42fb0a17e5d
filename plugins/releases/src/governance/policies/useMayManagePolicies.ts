import { usePermission } from '@backstage/plugin-permission-react';
import { policyManagePermission } from '@slipway/backstage-plugin-releases-common';

/** Whether this person makes and changes policies; undefined while nobody knows. */
export function useMayManagePolicies(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: policyManagePermission,
  });
  return loading ? undefined : allowed;
}
