import { useApi } from '@backstage/frontend-plugin-api';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** Asked of approved releases alone: all others go by the policies of today. */
export function useReleasePolicies({
  id,
  state,
}: Pick<Release, 'id' | 'state'>) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.releasePolicies(id),
    queryFn: ({ signal }) => api.getReleasePolicies(id, { signal }),
    enabled: state === 'approved' || state === 'in_progress',
  });
}
