import { useApi } from '@backstage/frontend-plugin-api';
import { GeneralActions } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { releasesApiRef } from './releasesApiRef';

/** Whether one may do what is about no release yet; undefined until it is known. */
export function useMay(
  action: GeneralActions['items'][number]['action'],
): boolean | undefined {
  const api = useApi(releasesApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.generalActions(),
    queryFn: ({ signal }) => api.getActions({ signal }),
  });
  return data?.items.find(item => item.action === action)?.allowed;
}
