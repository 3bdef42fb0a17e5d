import { SortDescriptor } from '@backstage/ui';
import {
  isOpenState,
  RELEASE_LIST_SORTS,
  ReleaseListSort,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { useAddress } from '../../shared/links';

const PARAMETER = 'sort';
const USUAL: ReleaseListSort = 'attention';
const LATEST_FIRST: ReleaseListSort = '-start';

function toDescriptor(sort: ReleaseListSort): SortDescriptor | null {
  if (sort === 'attention') {
    return null;
  }
  return sort.startsWith('-')
    ? { column: sort.slice(1), direction: 'descending' }
    : { column: sort, direction: 'ascending' };
}

/** The order that has a name, if there is one. */
export function findSort(name: unknown): ReleaseListSort | undefined {
  return RELEASE_LIST_SORTS.find(sort => sort === name);
}

/**
 * The order of a list, kept in the address. What is over needs no attention:
 * a list of such states, or of what is archived, has the latest first instead.
 *
 * @param states - what the list is narrowed to; none, every state
 */
export function useSort(
  states: readonly ReleaseState[] = [],
  isArchived = false,
) {
  const [search, change] = useAddress();
  const mayNeedAttention = !isArchived && states.every(isOpenState);
  const wanted = findSort(search.get(PARAMETER)) ?? USUAL;
  const fallsBack = wanted === USUAL && !mayNeedAttention;
  const sort = fallsBack ? LATEST_FIRST : wanted;
  const setSort = (next: ReleaseListSort) =>
    change(params => {
      params.delete(PARAMETER);
      if (next !== USUAL) {
        params.set(PARAMETER, next);
      }
    });
  return {
    sort,
    setSort,
    mayNeedAttention,
    fallsBack,
    sortState: {
      descriptor: toDescriptor(sort),
      onSortChange: ({ column, direction }: SortDescriptor) =>
        setSort(
          findSort(direction === 'descending' ? `-${column}` : column) ?? USUAL,
        ),
    },
  };
}

export type ReleaseSorting = ReturnType<typeof useSort>;
