import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

const LISTED = { limit: 200 };

/**
 * The trains that can be picked, and what one is called. What is none of them,
 * archived or known to a tool alone, is called as it was written.
 */
export function useTrainNames() {
  const api = useApi(releasesApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.trains(LISTED),
    queryFn: ({ signal }) => api.listTrains(LISTED, { signal }),
  });
  const names = new Map(data?.items.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    isTrain: (id: string) => names.has(id),
    nameOf,
    optionsWith: (chosen: readonly string[]) =>
      [...new Set([...names.keys(), ...chosen])].map(id => ({
        id,
        label: nameOf(id),
      })),
  };
}
