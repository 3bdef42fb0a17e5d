import { useApi } from '@backstage/frontend-plugin-api';
import { WorkKind } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/**
 * What waits for the signed-in person, a page after the other, the most urgent
 * first.
 *
 * @param kinds - none: all
 */
export function useMyWork(kinds: readonly WorkKind[], limit = 50) {
  const api = useApi(releasesApiRef);
  const query = {
    limit,
    totalItems: true,
    ...(kinds.length > 0 ? { kind: [...kinds] } : {}),
  };
  return useInfiniteQuery({
    queryKey: queryKeys.myWork(query),
    queryFn: ({ pageParam, signal }) =>
      api.getMyWork({ ...query, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
