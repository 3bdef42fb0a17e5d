import { useApi } from '@backstage/frontend-plugin-api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

const LEDGER_PAGE = 25;

export function useLedger(id: string) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.releaseLedger(id),
    queryFn: ({ pageParam, signal }) =>
      api.getReleaseLedger(
        id,
        { limit: LEDGER_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

export function useLedgerVerification(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.ledgerVerification(id),
    queryFn: ({ signal }) => api.verifyReleaseLedger(id, { signal }),
  });
}
