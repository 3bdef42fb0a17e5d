import { useApi } from '@backstage/frontend-plugin-api';
import { ReleaseListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../../shared/api';

const PAGE = 25;

/** The releases of a day, a page after the other, the first one first. */
export function useDayReleases(query: ReleaseListQueryInput) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.dayReleases(query),
    queryFn: ({ pageParam, signal }) =>
      api.listReleases(
        { ...query, limit: PAGE, cursor: pageParam, totalItems: true },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}
