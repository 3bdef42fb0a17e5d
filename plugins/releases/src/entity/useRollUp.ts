import { useApi } from '@backstage/frontend-plugin-api';
import {
  RollUp,
  RollUpQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef, useRefetchWhile } from '../shared/api';

function isUpdating({ next, blocked }: RollUp): boolean {
  return (
    next.some(({ standing }) => standing?.updating) ||
    blocked.some(({ readiness }) => readiness.updating)
  );
}

/** What ships next in a part of the portfolio, what blocks and what collides. */
export function useRollUp(query: RollUpQueryInput) {
  const api = useApi(releasesApiRef);
  const answer = useQuery({
    queryKey: queryKeys.rollUp(query),
    queryFn: ({ signal }) => api.getRollUp(query, { signal }),
  });
  useRefetchWhile(answer.data ? isUpdating(answer.data) : false, answer);
  return answer;
}
