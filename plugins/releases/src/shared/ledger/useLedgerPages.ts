import { useApi } from '@backstage/frontend-plugin-api';
import { LedgerPage } from '@slipway/backstage-plugin-releases-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ReleasesApi, releasesApiRef } from '../api';

/**
 * A ledger, page by page, for {@link LedgerPages}.
 *
 * @param limit - how many entries a page has
 */
export function useLedgerPages(options: {
  queryKey: readonly unknown[];
  limit: number;
  read: (
    api: ReleasesApi,
    page: { limit: number; cursor?: string },
    signal: AbortSignal,
  ) => Promise<LedgerPage>;
}) {
  const { queryKey, limit, read } = options;
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      read(api, { limit, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}
