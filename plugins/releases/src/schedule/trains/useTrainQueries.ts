import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  DepartureListQueryInput,
  TrainListQueryInput,
  trainManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** Whether this person makes and changes trains; undefined while nobody knows. */
export function useMayManageTrains(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: trainManagePermission,
  });
  return loading ? undefined : allowed;
}

export function useTrainList(query: TrainListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.trains(query),
    queryFn: ({ signal }) => api.listTrains(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Archived trains are answered too: a link to one must not break. */
export function useTrain(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.train(id),
    queryFn: ({ signal }) => api.getTrain(id, { archived: true }, { signal }),
  });
}

export function useDepartures(id: string, query: DepartureListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.departures(id, query),
    queryFn: ({ signal }) => api.listDepartures(id, query, { signal }),
  });
}

/** The plan of a departure; of the next one if none is named. */
export function useTrainPlan(id: string, departure: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.trainPlan(id, departure),
    queryFn: ({ signal }) => api.getTrainPlan(id, { departure }, { signal }),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === id ? previous : undefined,
  });
}
