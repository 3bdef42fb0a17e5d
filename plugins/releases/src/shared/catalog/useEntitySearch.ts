import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAsyncList } from '@backstage/ui';

const PAGE = 20;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
];

const SEARCHED = ['metadata.name', 'metadata.title'];

/** What a picker shows of an entity. */
export interface EntityOption {
  id: string;
  label: string;
  description?: string;
}

/**
 * Entities of some kinds as one types: a page at a time, and only what is
 * shown of them.
 */
export function useEntitySearch(kinds: readonly string[]) {
  const catalogApi = useApi(catalogApiRef);
  return useAsyncList<EntityOption>({
    load: async ({ filterText, cursor, signal }) => {
      const term = filterText?.trim();
      const page = await catalogApi.queryEntities(
        cursor
          ? { cursor, limit: PAGE, fields: FIELDS }
          : {
              filter: { kind: [...kinds] },
              fields: FIELDS,
              limit: PAGE,
              orderFields: { field: 'metadata.name', order: 'asc' },
              ...(term ? { fullTextFilter: { term, fields: SEARCHED } } : {}),
            },
      );
      signal.throwIfAborted();
      return {
        cursor: page.pageInfo.nextCursor,
        items: page.items.map(entity => {
          const title = entity.metadata.title;
          return {
            id: stringifyEntityRef(entity),
            label: entity.metadata.name,
            description: title === entity.metadata.name ? undefined : title,
          };
        }),
      };
    },
  });
}
