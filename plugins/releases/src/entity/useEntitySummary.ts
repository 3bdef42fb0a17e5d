import { useApi } from '@backstage/frontend-plugin-api';
import { EntitySummaryQueryInput } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef, useRefetchWhile } from '../shared/api';

export function useEntitySummary(
  entityRef: string,
  query: EntitySummaryQueryInput = {},
) {
  const api = useApi(releasesApiRef);
  const answer = useQuery({
    queryKey: queryKeys.summary(entityRef, query),
    queryFn: ({ signal }) => api.getEntitySummary(entityRef, query, { signal }),
    placeholderData: (previous, kept) =>
      kept?.queryKey[1] === entityRef ? previous : undefined,
  });
  useRefetchWhile(answer.data?.next?.readiness.updating ?? false, answer);
  return answer;
}
