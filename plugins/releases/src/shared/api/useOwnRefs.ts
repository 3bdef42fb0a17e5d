import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';

/** The signed-in person first, then their groups; absent until it is known. */
export function useOwnRefs(options: { enabled?: boolean } = {}) {
  const identityApi = useApi(identityApiRef);
  return useQuery({
    ...options,
    queryKey: queryKeys.ownership(),
    queryFn: async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      return [...new Set([userEntityRef, ...ownershipEntityRefs])];
    },
  });
}
