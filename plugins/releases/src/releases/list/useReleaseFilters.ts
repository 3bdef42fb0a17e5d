import {
  CONFLICT_SEVERITIES,
  RELEASE_STATES,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../../shared/links';
import { MINE } from './useMine';

/** What narrows the releases of the portfolio, by their names in the address. */
const FILTER_NAMES = [
  'owner',
  'system',
  'domain',
  'train',
  'environment',
  'state',
  'tag',
] as const;

/** What narrows a list by how it stands with each release. */
const STANDING_FILTER_NAMES = ['readiness', 'conflict', 'overdue'] as const;

export const ALL_FILTER_NAMES = [
  ...FILTER_NAMES,
  ...STANDING_FILTER_NAMES,
] as const;

export type FilterName = (typeof ALL_FILTER_NAMES)[number];

export type ReleaseFilters = Record<FilterName, string[]>;

function some<T>(values: readonly T[]): T[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

/** The filters as the API takes them; those that narrow nothing are absent. */
export function toFilterQuery(filters: ReleaseFilters) {
  return {
    ownerRef: some(filters.owner),
    system: some(filters.system),
    domain: some(filters.domain),
    trainId: some(filters.train),
    environment: some(filters.environment),
    state: some(RELEASE_STATES.filter(state => filters.state.includes(state))),
    tag: some(filters.tag),
  };
}

/** The same for a list, which can be narrowed by more. */
export function toListQuery(filters: ReleaseFilters) {
  const [overdue] = filters.overdue;
  return {
    ...toFilterQuery(filters),
    readiness: some(
      VERDICTS.filter(verdict => filters.readiness.includes(verdict)),
    ),
    conflict: some(
      CONFLICT_SEVERITIES.filter(severity =>
        filters.conflict.includes(severity),
      ),
    ),
    overdue:
      overdue === 'true' || overdue === 'false'
        ? overdue === 'true'
        : undefined,
  };
}

/**
 * The filters of the portfolio, kept in the address.
 *
 * @param hasStanding - whether those by how it stands with a release count
 */
export function useReleaseFilters(hasStanding = false) {
  const [search, change] = useAddress();
  const names: readonly FilterName[] = hasStanding
    ? ALL_FILTER_NAMES
    : FILTER_NAMES;
  const values = JSON.stringify(
    ALL_FILTER_NAMES.map(name => [
      name,
      names.includes(name) ? search.getAll(name) : [],
    ]),
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
        if (name === 'owner' && next.length > 0) {
          params.delete(MINE);
        }
      }),
    [change],
  );
  const clear = useCallback(
    () =>
      change(params => ALL_FILTER_NAMES.forEach(name => params.delete(name))),
    [change],
  );

  return { filters, setFilter, clear };
}
