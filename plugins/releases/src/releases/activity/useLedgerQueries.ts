import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useLedgerPages } from '../../shared/ledger';

const LEDGER_PAGE = 25;

export function useLedger(id: string) {
  return useLedgerPages({
    queryKey: queryKeys.releaseLedger(id),
    limit: LEDGER_PAGE,
    read: (api, page, signal) => api.getReleaseLedger(id, page, { signal }),
  });
}

export function useLedgerVerification(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.ledgerVerification(id),
    queryFn: ({ signal }) => api.verifyReleaseLedger(id, { signal }),
  });
}
