import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  reviewManagePermission,
  ReviewListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** Whether this person plans and holds reviews; undefined while nobody knows. */
export function useMayManageReviews(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: reviewManagePermission,
  });
  return loading ? undefined : allowed;
}

export function useReviewList(query: ReviewListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.reviews(query),
    queryFn: ({ signal }) => api.listReviews(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A review with its agenda. */
export function useReview(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.review(id),
    queryFn: ({ signal }) => api.getReview(id, { signal }),
  });
}

/**
 * What stands between some releases of an agenda and their start; nothing is
 * told of one that has gone out.
 */
export function useAgendaReadiness(
  reviewId: string,
  releaseIds: readonly string[],
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.agendaReadiness(reviewId, releaseIds),
    queryFn: ({ signal }) =>
      api.getAgendaReadiness(
        reviewId,
        { releaseId: [...releaseIds] },
        { signal },
      ),
    enabled: releaseIds.length > 0,
    placeholderData: keepPreviousData,
    select: ({ items }) =>
      new Map(items.map(item => [item.releaseId, item] as const)),
  });
}

/** What reviews decided about a release, the latest first. */
export function useReleaseDecisions(releaseId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.releaseDecisions(releaseId),
    queryFn: ({ signal }) => api.getReleaseDecisions(releaseId, { signal }),
  });
}

/** A decision with the readiness that was kept with it. */
export function useDecisionRecord(reviewId: string, decisionId: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.reviewDecision(reviewId, decisionId),
    queryFn: ({ signal }) => api.getDecision(reviewId, decisionId, { signal }),
  });
}
