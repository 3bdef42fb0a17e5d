import { EnvironmentMatrixQueryInput } from '@slipway/backstage-plugin-releases-common';
import { useAddress, useSearchText } from '../shared/links';

/** What narrows the matrix by an entity, by their names in the address. */
export const MATRIX_ENTITY_FILTERS = ['owner', 'system'] as const;

export type MatrixEntityFilter = (typeof MATRIX_ENTITY_FILTERS)[number];

const DRIFTING = 'drifting';

/** The filters of the matrix, kept in the address. */
export function useMatrixFilters() {
  const [search, change] = useAddress();
  const { text, setText, settled } = useSearchText();
  const owner = search.get('owner') ?? undefined;
  const system = search.get('system') ?? undefined;
  const isDrifting = search.get(DRIFTING) === 'true';
  const setOne = (name: string, value: string | undefined) =>
    change(next => (value ? next.set(name, value) : next.delete(name)));
  return {
    values: { owner, system },
    isDrifting,
    text,
    setText,
    query: {
      ownerRef: owner,
      system,
      q: settled || undefined,
      drifting: isDrifting || undefined,
    } satisfies EnvironmentMatrixQueryInput,
    isNarrowed: Boolean(owner || system || settled || isDrifting),
    setFilter: (name: MatrixEntityFilter, value: string | undefined) =>
      setOne(name, value),
    setDrifting: (wanted: boolean) =>
      setOne(DRIFTING, wanted ? 'true' : undefined),
    clear: () =>
      change(next => MATRIX_ENTITY_FILTERS.forEach(name => next.delete(name))),
  };
}

export type MatrixFilterState = ReturnType<typeof useMatrixFilters>;
