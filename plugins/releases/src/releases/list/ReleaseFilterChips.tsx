import { entityLabel } from '../../shared/catalog';
import { FilterChips } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { useTrainNames } from '../trains';
import {
  ALL_FILTER_NAMES,
  FilterName,
  ReleaseFilters,
  toListQuery,
} from './useReleaseFilters';

/** What a value of a filter is called; one that is not known, as it is. */
function useFilterWords(filters: ReleaseFilters) {
  const { t } = useReleasesTranslation();
  const { nameOf: trainName } = useTrainNames();
  const { state, readiness, conflict, overdue } = toListQuery(filters);
  return (name: FilterName, value: string): string => {
    switch (name) {
      case 'train':
        return trainName(value);
      case 'state': {
        const known = state?.find(id => id === value);
        return known ? t(`status.state.${known}`) : value;
      }
      case 'readiness': {
        const known = readiness?.find(id => id === value);
        return known ? t(`status.verdict.${known}`) : value;
      }
      case 'conflict': {
        const known = conflict?.find(id => id === value);
        return known ? t(`conflicts.severity.${known}`) : value;
      }
      case 'overdue':
        return overdue === undefined
          ? value
          : t(`portfolio.overdue.${overdue}`);
      default:
        return entityLabel(value);
    }
  };
}

/** The filters that are set, each to be taken away. */
export function ReleaseFilterChips(props: {
  filters: ReleaseFilters;
  setFilter: (name: FilterName, values: readonly string[]) => void;
  clear: () => void;
}) {
  const { filters, setFilter } = props;
  const { t } = useReleasesTranslation();
  const wordsOf = useFilterWords(filters);
  return (
    <FilterChips
      label={t('portfolio.filters')}
      clearLabel={t('portfolio.clear')}
      names={ALL_FILTER_NAMES}
      filters={filters}
      textOf={(name, value) =>
        t('portfolio.chip', {
          filter: t(`portfolio.filter.${name}`),
          value: wordsOf(name, value),
        })
      }
      setFilter={setFilter}
      onClear={props.clear}
    />
  );
}
