import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useStarredComponents } from '../../shared/catalog';

/** As many entities as one request takes. */
const MOST_ENTITIES = 50;

/** What waits for the signed-in person, and the next of what they starred. */
export function useForMe() {
  const api = useApi(releasesApiRef);
  const starred = useStarredComponents()?.slice(0, MOST_ENTITIES);
  const query = starred?.length ? { entityRef: starred } : {};
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.forMe(query),
    queryFn: ({ signal }) => api.getForMe(query, { signal }),
    // Until the portal has said what is starred.
    enabled: starred !== undefined,
  });
  return {
    forMe: data,
    hasStarred: query.entityRef !== undefined,
    error: data ? undefined : error ?? undefined,
    refetch: () => refetch(),
  };
}
