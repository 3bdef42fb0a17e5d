import { useApi } from '@backstage/frontend-plugin-api';
import {
  CalendarQueryInput,
  GeneralActions,
  ReleaseListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { releasesApiRef } from './releasesApiRef';

const LEDGER_PAGE = 25;

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

export function useCalendar(
  query: CalendarQueryInput,
  { enabled }: { enabled: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    enabled,
    queryKey: queryKeys.calendar(query),
    queryFn: ({ signal }) => api.getCalendar(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useReleaseList(query: ReleaseListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.list(query),
    queryFn: ({ signal }) => api.listReleases(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Archived releases are answered too: a link to one must not break. */
export function useRelease(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.release(id),
    queryFn: ({ signal }) => api.getRelease(id, { archived: true }, { signal }),
  });
}

export function useReadiness(id: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.readiness(id ?? ''),
    queryFn: ({ signal }) => api.getReadiness(id ?? '', {}, { signal }),
    enabled: id !== undefined,
  });
}

export function useVerdictHistory(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.verdicts(id),
    queryFn: ({ signal }) => api.getVerdictHistory(id, {}, { signal }),
  });
}

export function useReleaseActions(id: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.actions(id ?? ''),
    queryFn: ({ signal }) => api.getReleaseActions(id ?? '', { signal }),
    enabled: id !== undefined,
  });
}

/** Whether one may do what is about no release yet; undefined until it is known. */
export function useMay(
  action: GeneralActions['items'][number]['action'],
): boolean | undefined {
  const api = useApi(releasesApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.generalActions(),
    queryFn: ({ signal }) => api.getActions({ signal }),
  });
  return data?.items.find(item => item.action === action)?.allowed;
}

export function useLedger(id: string) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.ledger(id),
    queryFn: ({ pageParam, signal }) =>
      api.getReleaseLedger(
        id,
        { limit: LEDGER_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

export function useLedgerVerification(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.verification(id),
    queryFn: ({ signal }) => api.verifyReleaseLedger(id, { signal }),
  });
}

/** Which reading of the catalog the neighbours of an entity come from. */
export function useDependencySnapshot(entityRef: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.dependencies(entityRef),
    queryFn: ({ signal }) =>
      api.getDependencies(
        { entityRef, direction: 'upstream', limit: 1 },
        { signal },
      ),
  });
}
