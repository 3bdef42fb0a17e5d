import { useApi } from '@backstage/frontend-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { releaseUpdatePermission } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../shared/api';

/**
 * On which of some releases this person has a permission; undefined while
 * nobody knows.
 */
export function usePermitted(
  permission: typeof releaseUpdatePermission,
  ids: readonly string[],
): ReadonlySet<string> | undefined {
  const permissions = useApi(permissionApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.permitted(permission.name, ids),
    queryFn: async () => {
      const decisions = await Promise.all(
        ids.map(resourceRef =>
          permissions.authorize({ permission, resourceRef }),
        ),
      );
      return new Set(
        ids.filter((_, index) => String(decisions[index].result) === 'ALLOW'),
      );
    },
  });
  return data;
}
