import { useApi } from '@backstage/frontend-plugin-api';
import {
  AllFeedsQueryInput,
  CatalogCoverageQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../shared/api';

/** How often what goes on in the background is looked at. */
const LOOKED_AT_EVERY_MS = 30_000;
const RUNNING_EVERY_MS = 1_000;

/** How the work in the background does, looked at again and again. */
export function useHealth() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.administrationHealth(),
    queryFn: ({ signal }) => api.getAdministrationHealth({ signal }),
    refetchInterval: ({ state }) =>
      state.data?.dependencies.lastAttempt?.status === 'running'
        ? RUNNING_EVERY_MS
        : LOOKED_AT_EVERY_MS,
  });
}

/** Has the dependencies derived from the catalog anew. */
export function useRefresh() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: { force?: boolean }) =>
      api.refreshDependencies(options),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

/** What the catalog lacks, a page at a time. */
export function useCoverage(query: CatalogCoverageQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.catalogCoverage(query),
    queryFn: ({ signal }) => api.getCatalogCoverage(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The last verification of the ledger, looked at often while it runs. */
export function useLedgerVerification() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.allLedgersVerification(),
    queryFn: ({ signal }) => api.getLedgerVerification({ signal }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'running' && RUNNING_EVERY_MS,
  });
}

export function useVerifyLedger() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.startLedgerVerification(),
    onSuccess: run =>
      queryClient.setQueryData(queryKeys.allLedgersVerification(), run),
  });
}

/** The feeds of everybody, a page at a time. */
export function useAllFeeds(query: AllFeedsQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.allFeeds(query),
    queryFn: ({ signal }) => api.listAllFeeds(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRevokeFeed() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.revokeFeed(id),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

export function usePoliciesInForce() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.policiesInForce(),
    queryFn: ({ signal }) => api.listPoliciesInForce({ signal }),
  });
}

export function useWorkingCalendar() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.workingCalendar(),
    queryFn: ({ signal }) => api.getWorkingCalendar({ signal }),
  });
}
