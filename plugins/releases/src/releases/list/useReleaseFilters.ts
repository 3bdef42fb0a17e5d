import {
  RELEASE_STATES,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../../shared/links';

/** What narrows the releases of the portfolio, by their names in the address. */
export const FILTER_NAMES = [
  'owner',
  'system',
  'domain',
  'train',
  'environment',
  'state',
  'tag',
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

export type ReleaseFilters = Record<FilterName, string[]>;

function isState(value: string): value is ReleaseState {
  return RELEASE_STATES.some(state => state === value);
}

/** The filters as the API takes them; those that narrow nothing are absent. */
export function toFilterQuery(filters: ReleaseFilters) {
  const some = (values: string[]) => (values.length > 0 ? values : undefined);
  const states = filters.state.filter(isState);
  return {
    ownerRef: some(filters.owner),
    system: some(filters.system),
    domain: some(filters.domain),
    trainId: some(filters.train),
    environment: some(filters.environment),
    state: states.length > 0 ? states : undefined,
    tag: some(filters.tag),
  };
}

/** The filters of the portfolio, kept in the address. */
export function useReleaseFilters() {
  const [search, change] = useAddress();
  const values = JSON.stringify(
    FILTER_NAMES.map(name => [name, search.getAll(name)]),
  );
  const filters = useMemo(
    () => Object.fromEntries(JSON.parse(values)) as ReleaseFilters,
    [values],
  );
  const setFilter = useCallback(
    (name: FilterName, next: readonly string[]) =>
      change(params => {
        params.delete(name);
        next.forEach(value => params.append(name, value));
      }),
    [change],
  );
  const clear = useCallback(
    () => change(params => FILTER_NAMES.forEach(name => params.delete(name))),
    [change],
  );

  return { filters, setFilter, clear };
}
