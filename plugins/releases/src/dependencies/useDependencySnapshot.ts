import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../shared/api';

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
