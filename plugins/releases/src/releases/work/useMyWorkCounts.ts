import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** How much of each kind waits for the signed-in person. */
export function useMyWorkCounts() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.myWorkCounts(),
    queryFn: ({ signal }) =>
      api.getMyWork({ limit: 1, totalItems: true }, { signal }),
  });
}
