import { useApi } from '@backstage/frontend-plugin-api';
import { GeneralActions } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';
import { releasesApiRef } from './releasesApiRef';

type GeneralAction = GeneralActions['items'][number];

/**
 * Whether one may do what is about no release yet, and why not; undefined until
 * it is known.
 *
 * @param entityRef - the component that a release is to be planned of
 */
export function useGeneralAction(
  action: GeneralAction['action'],
  entityRef?: string,
): GeneralAction | undefined {
  const api = useApi(releasesApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.generalActions(entityRef),
    queryFn: ({ signal }) => api.getActions({ entityRef }, { signal }),
  });
  return data?.items.find(item => item.action === action);
}

/** As {@link useGeneralAction}, without the reason. */
export function useMay(
  action: GeneralAction['action'],
  entityRef?: string,
): boolean | undefined {
  return useGeneralAction(action, entityRef)?.allowed;
}
