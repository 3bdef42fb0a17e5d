import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../shared/api';
import { useAddress } from '../../shared/links';

/** Where the address says that only what is mine is listed. */
export const MINE = 'mine';

/** As many owners as one request takes. */
const MOST_OWNERS = 50;

/**
 * Whether only the releases of the signed-in person and their groups are
 * listed. It takes the place of a filter by owner.
 */
export function useMine() {
  const identityApi = useApi(identityApiRef);
  const [search, change] = useAddress();
  const isMine = search.get(MINE) === 'true';
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.ownership(),
    queryFn: async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      return [...new Set([userEntityRef, ...ownershipEntityRefs])].slice(
        0,
        MOST_OWNERS,
      );
    },
    enabled: isMine,
  });
  return {
    isMine,
    setMine: (next: boolean) =>
      change(params => {
        params.delete(MINE);
        if (next) {
          params.delete('owner');
          params.set(MINE, 'true');
        }
      }),
    /** Undefined until it is known who that is. */
    ownerRefs: isMine ? data : undefined,
    error,
    refetch,
  };
}
