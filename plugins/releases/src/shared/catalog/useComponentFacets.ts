import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api';

/** A value that components have, and how many of them. */
export interface Facet {
  value: string;
  count: number;
}

/** The values that the components of the catalog have at some paths. */
export function useComponentFacets(paths: readonly string[]) {
  const catalogApi = useApi(catalogApiRef);
  return useQuery<Record<string, Facet[]>>({
    queryKey: queryKeys.componentFacets(paths),
    queryFn: async () => {
      const { facets } = await catalogApi.getEntityFacets({
        filter: { kind: 'component' },
        facets: [...paths],
      });
      return facets;
    },
  });
}
