import { useApi } from '@backstage/frontend-plugin-api';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** Ticks a milestone, or takes that back; whoever else does so does no harm. */
export function useTickMilestone(release: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isDone }: { id: string; isDone: boolean }) =>
      isDone
        ? api.completeMilestone(release.id, id)
        : api.reopenMilestone(release.id, id),
    onSuccess: changed => {
      queryClient.setQueryData(queryKeys.release(changed.id), changed);
      return queryClient.invalidateQueries();
    },
  });
}
