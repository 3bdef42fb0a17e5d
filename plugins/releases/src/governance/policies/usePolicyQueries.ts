import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewPolicy,
  PolicyListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useLedgerPages } from '../../shared/ledger';

const LEDGER_PAGE = 10;
const ASK_AGAIN_MS = 2_000;

export function usePolicyList(query: PolicyListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policies(query),
    queryFn: ({ signal }) => api.listPolicies(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Archived policies are answered too: a link to one must not break. */
export function usePolicy(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policy(id),
    queryFn: ({ signal }) => api.getPolicy(id, { archived: true }, { signal }),
  });
}

/** Asks again for as long as there are releases to judge. */
export function usePolicyProgress(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policyProgress(id),
    queryFn: ({ signal }) => api.getPolicyProgress(id, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data && data.remaining > 0 ? ASK_AGAIN_MS : false,
  });
}

export function usePolicyVersions(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policyVersions(id),
    queryFn: ({ signal }) => api.listPolicyVersions(id, { signal }),
  });
}

export function usePolicyLedger(id: string) {
  return useLedgerPages({
    queryKey: queryKeys.policyLedger(id),
    limit: LEDGER_PAGE,
    read: (api, page, signal) => api.getPolicyLedger(id, page, { signal }),
  });
}

/** The types that gates can be of. */
export function useGateTypes() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.gateTypes(),
    queryFn: ({ signal }) => api.listGateTypes({ signal }),
  });
}

/** What a policy would come to; nothing is asked while it is not complete. */
export function usePolicyPreview(policy: NewPolicy | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policyPreview(policy),
    queryFn: ({ signal }) => {
      if (!policy) {
        throw new Error('There is nothing to preview');
      }
      return api.previewPolicy(policy, { signal });
    },
    enabled: policy !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
