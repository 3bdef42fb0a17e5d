import { useApi } from '@backstage/frontend-plugin-api';
import { useQueries } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { ballotsOf } from './Ballot';

/** What of some releases waits for this person's vote. */
export function useBallots(
  releases: readonly { releaseId: string; name: string }[],
) {
  const api = useApi(releasesApiRef);
  const answers = useQueries({
    queries: releases.map(({ releaseId }) => ({
      queryKey: queryKeys.readiness(releaseId),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getReadiness(releaseId, {}, { signal }),
    })),
  });
  const failed = answers.filter(({ error, data }) => error && !data);
  const known = new Map(
    answers.flatMap(({ data }) => (data ? [[data.releaseId, data]] : [])),
  );
  return {
    /** Undefined while not all of them are known. */
    ballots: answers.some(({ isPending }) => isPending)
      ? undefined
      : ballotsOf(releases, known),
    error: failed[0]?.error ?? undefined,
    refetch: () => failed.forEach(({ refetch }) => refetch()),
  };
}
