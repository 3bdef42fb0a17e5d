import { useApi } from '@backstage/frontend-plugin-api';
import { RiskListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** The risks of one release, those that are not settled first. */
export function useReleaseRisks(releaseId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.releaseRisks(releaseId),
    queryFn: ({ signal }) => api.getReleaseRisks(releaseId, { signal }),
  });
}

/** A page of the risks of all releases, and their matrix. */
export function useRiskList(query: RiskListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.risks(query),
    queryFn: ({ signal }) => api.listRisks(query, { signal }),
    placeholderData: keepPreviousData,
  });
}
