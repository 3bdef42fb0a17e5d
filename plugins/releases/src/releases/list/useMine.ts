import { useOwnRefs } from '../../shared/api';
import { useAddress } from '../../shared/links';

/** Where the address says that only what is mine is listed. */
export const MINE = 'mine';

/** As many owners as one request takes. */
export const MOST_OWNERS = 50;

/**
 * Whether only the releases of the signed-in person and their groups are
 * listed. It takes the place of a filter by owner.
 */
export function useMine() {
  const [search, change] = useAddress();
  const isMine = search.get(MINE) === 'true';
  const { data, error, refetch } = useOwnRefs({ enabled: isMine });
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
    ownerRefs: isMine ? data?.slice(0, MOST_OWNERS) : undefined,
    error,
    refetch,
  };
}
