import {
  CONFLICT_KINDS,
  CONFLICT_SEVERITIES,
  ConflictListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What narrows the conflicts, by their names in the address. */
export const CONFLICT_FILTERS = [
  'kind',
  'severity',
  'owner',
  'environment',
  'release',
] as const;

export type ConflictFilter = (typeof CONFLICT_FILTERS)[number];

/** Whether those are shown that somebody has acknowledged. */
export const ACKNOWLEDGED_CHOICES = ['open', 'acknowledged', 'all'] as const;

export type AcknowledgedChoice = (typeof ACKNOWLEDGED_CHOICES)[number];

/** What is open comes first: it waits for somebody. */
const USUAL: AcknowledgedChoice = 'open';

export type ConflictFilterValues = Record<ConflictFilter, string[]>;

function some<T>(values: readonly T[]): T[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

/** The filters as the API takes them; those that narrow nothing are absent. */
export function toConflictQuery(
  filters: ConflictFilterValues,
  choice: AcknowledgedChoice,
): ConflictListQueryInput {
  return {
    kind: some(CONFLICT_KINDS.filter(kind => filters.kind.includes(kind))),
    severity: some(
      CONFLICT_SEVERITIES.filter(severity =>
        filters.severity.includes(severity),
      ),
    ),
    ownerRef: some(filters.owner),
    environment: filters.environment[0],
    releaseId: filters.release[0],
    acknowledged: choice === 'all' ? undefined : choice === 'acknowledged',
  };
}

/** The filters of the conflicts, kept in the address. */
export function useConflictFilters() {
  const [searchParams, setSearchParams] = useSearchParams();

  const filters = useMemo(
    () =>
      Object.fromEntries(
        CONFLICT_FILTERS.map(name => [name, searchParams.getAll(name)]),
      ) as ConflictFilterValues,
    [searchParams],
  );
  const inAddress = searchParams.get('acknowledged');
  const choice =
    ACKNOWLEDGED_CHOICES.find(known => known === inAddress) ?? USUAL;

  const edit = useCallback(
    (change: (next: URLSearchParams) => void) =>
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          change(next);
          return next;
        },
        { replace: true },
      ),
    [setSearchParams],
  );

  return {
    filters,
    choice,
    setFilter: (name: ConflictFilter, values: readonly string[]) =>
      edit(next => {
        next.delete(name);
        values.forEach(value => next.append(name, value));
      }),
    setChoice: (value: AcknowledgedChoice) =>
      edit(next => {
        next.delete('acknowledged');
        if (value !== USUAL) {
          next.set('acknowledged', value);
        }
      }),
    clear: () =>
      edit(next => CONFLICT_FILTERS.forEach(name => next.delete(name))),
  };
}

export type ConflictFilterState = ReturnType<typeof useConflictFilters>;
