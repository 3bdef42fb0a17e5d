import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef, useRefetchWhile } from '../../shared/api';

export function useReadiness(id: string | undefined) {
  const api = useApi(releasesApiRef);
  const answer = useQuery({
    queryKey: queryKeys.readiness(id ?? ''),
    queryFn: ({ signal }) => api.getReadiness(id ?? '', {}, { signal }),
    enabled: id !== undefined,
  });
  useRefetchWhile(answer.data?.updating ?? false, answer);
  return answer;
}

export function useVerdictHistory(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.verdictHistory(id),
    queryFn: ({ signal }) => api.getVerdictHistory(id, {}, { signal }),
  });
}
