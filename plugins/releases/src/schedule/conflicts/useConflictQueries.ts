import { useApi } from '@backstage/frontend-plugin-api';
import { ConflictListQueryInput } from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

const PAGE = 100;

/** Conflicts a page after the other, the severest first. */
export function useConflictList(query: ConflictListQueryInput) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.conflicts(query),
    queryFn: ({ pageParam, signal }) =>
      api.listConflicts(
        { ...query, limit: PAGE, cursor: pageParam, totalItems: true },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** What one release collides with, as of now. */
export function useReleaseConflicts(id: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.releaseConflicts(id ?? ''),
    queryFn: ({ signal }) => api.getReleaseConflicts(id ?? '', { signal }),
    enabled: id !== undefined,
  });
}
