import { useApi } from '@backstage/frontend-plugin-api';
import { NewFeedInput } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** The feeds of the person who is signed in. */
export function useFeeds() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.feeds(),
    queryFn: ({ signal }) => api.listFeeds({ signal }),
  });
}

export function useMakeFeed() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (feed: NewFeedInput) => api.createFeed(feed),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.feeds() }),
  });
}

export function useCloseFeed() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.revokeFeed(id),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.feeds() }),
  });
}
