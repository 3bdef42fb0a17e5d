import { useApi } from '@backstage/frontend-plugin-api';
import { DecisionQuery } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** An answer for now does not stay true. */
const ASK_AGAIN_MS = 60_000;

export function useDecision(query: DecisionQuery | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.decision(query),
    queryFn: ({ signal }) => api.decideWindow(query ?? {}, { signal }),
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: query?.at ? false : ASK_AGAIN_MS,
  });
}
