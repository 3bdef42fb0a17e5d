import { useApi } from '@backstage/frontend-plugin-api';
import { ReleaseListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef, useRefetchWhile } from '../../shared/api';

/** Archived releases are answered too: a link to one must not break. */
export function useRelease(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.release(id),
    queryFn: ({ signal }) => api.getRelease(id, { archived: true }, { signal }),
  });
}

export function useReleaseList(query: ReleaseListQueryInput) {
  const api = useApi(releasesApiRef);
  const answer = useQuery({
    queryKey: queryKeys.releases(query),
    queryFn: ({ signal }) => api.listReleases(query, { signal }),
    placeholderData: keepPreviousData,
  });
  useRefetchWhile(
    answer.data?.items.some(({ standing }) => standing?.updating) ?? false,
    answer,
  );
  return answer;
}

export function useReleaseActions(id: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.releaseActions(id ?? ''),
    queryFn: ({ signal }) => api.getReleaseActions(id ?? '', { signal }),
    enabled: id !== undefined,
  });
}

/** Whether a release is ready, as it is known; nothing is asked without an id. */
export function useKnownReadiness(id: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.readiness(id ?? ''),
    queryFn: ({ signal }) => api.getReadiness(id ?? '', {}, { signal }),
    enabled: id !== undefined,
  });
}

/** Whether a release is ready, and why, asked again while that is being judged. */
export function useReadiness(id: string | undefined) {
  const answer = useKnownReadiness(id);
  useRefetchWhile(answer.data?.updating ?? false, answer);
  return answer;
}
