import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

export function useVerdictHistory(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.verdictHistory(id),
    queryFn: ({ signal }) => api.getVerdictHistory(id, {}, { signal }),
  });
}

/** The readiness of a release as it stood at an instant. */
export function usePastReadiness(id: string, knownAt: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.pastReadiness(id, knownAt),
    queryFn: ({ signal }) => api.getReadiness(id, { knownAt }, { signal }),
  });
}
