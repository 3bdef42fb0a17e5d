import { useApi } from '@backstage/frontend-plugin-api';
import { OPEN_STATES } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef, useRefetchWhile } from '../shared/api';

/** The next release of a resource, or of a component that depends on it. */
export function useNextRelated(entityRef: string) {
  const api = useApi(releasesApiRef);
  const answer = useQuery({
    queryKey: queryKeys.nextRelated(entityRef),
    queryFn: ({ signal }) =>
      api.listReleases(
        {
          entityRef: [entityRef],
          neighbours: ['downstream'],
          state: [...OPEN_STATES],
          sort: 'start',
          limit: 1,
          standing: true,
          totalItems: true,
        },
        { signal },
      ),
  });
  useRefetchWhile(answer.data?.items[0]?.standing?.updating ?? false, answer);
  return answer;
}
