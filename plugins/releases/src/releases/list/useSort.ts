import { SortDescriptor } from '@backstage/ui';
import {
  RELEASE_SORTS,
  ReleaseSort,
} from '@slipway/backstage-plugin-releases-common';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'sort';
const LATEST_FIRST: ReleaseSort = '-start';

function toDescriptor(sort: ReleaseSort): SortDescriptor {
  return sort.startsWith('-')
    ? { column: sort.slice(1), direction: 'descending' }
    : { column: sort, direction: 'ascending' };
}

function findSort(name: string | null): ReleaseSort | undefined {
  return RELEASE_SORTS.find(sort => sort === name);
}

/** The order of a table, kept in the address. */
export function useSort() {
  const [searchParams, setSearchParams] = useSearchParams();
  const sort = findSort(searchParams.get(PARAMETER)) ?? LATEST_FIRST;
  return {
    sort,
    sortState: {
      descriptor: toDescriptor(sort),
      onSortChange: ({ column, direction }: SortDescriptor) => {
        const wanted = direction === 'descending' ? `-${column}` : `${column}`;
        setSearchParams(
          current => {
            const next = new URLSearchParams(current);
            next.set(PARAMETER, findSort(wanted) ?? LATEST_FIRST);
            return next;
          },
          { replace: true },
        );
      },
    },
  };
}
