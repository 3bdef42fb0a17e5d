import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../shared/api';

export function useEntitySummary(
  entityRef: string,
  span: { from?: string; to?: string } = {},
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.summary(entityRef, span.from, span.to),
    queryFn: ({ signal }) => api.getEntitySummary(entityRef, span, { signal }),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === entityRef ? previous : undefined,
  });
}
