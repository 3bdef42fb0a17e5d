import { usePermission } from '@backstage/plugin-permission-react';
import { releaseConfigurePermission } from '@slipway/backstage-plugin-releases-common';

/** Whether this person configures the plugin; undefined while nobody knows. */
export function useMayConfigure(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: releaseConfigurePermission,
  });
  return loading ? undefined : allowed;
}
