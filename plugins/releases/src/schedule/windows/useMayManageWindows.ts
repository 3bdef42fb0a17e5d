import { usePermission } from '@backstage/plugin-permission-react';
import { windowManagePermission } from '@slipway/backstage-plugin-releases-common';

/** Whether this person makes and changes windows; undefined while nobody knows. */
export function useMayManageWindows(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: windowManagePermission,
  });
  return loading ? undefined : allowed;
}
