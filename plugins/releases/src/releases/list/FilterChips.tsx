import { entityLabel } from '../../shared/catalog';
import { Chips } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { useTrainNames } from '../trains';
import {
  FILTER_NAMES,
  FilterName,
  ReleaseFilters,
  toFilterQuery,
} from './useReleaseFilters';

/** The filters that are set, each to be taken away. */
export function FilterChips(props: {
  filters: ReleaseFilters;
  setFilter: (name: FilterName, values: readonly string[]) => void;
  clear: () => void;
}) {
  const { filters, setFilter } = props;
  const { t } = useReleasesTranslation();
  const { nameOf: trainName } = useTrainNames();
  const states = toFilterQuery(filters).state ?? [];
  const chips = FILTER_NAMES.flatMap(name =>
    filters[name].map(value => {
      const state = states.find(known => name === 'state' && known === value);
      const called = name === 'train' ? trainName(value) : entityLabel(value);
      const words = state ? t(`status.state.${state}`) : called;
      return {
        id: `${name} ${value}`,
        name,
        value,
        text: t('portfolio.chip', {
          filter: t(`portfolio.filter.${name}`),
          value: words,
        }),
      };
    }),
  );
  return (
    <Chips
      label={t('portfolio.filters')}
      clearLabel={t('portfolio.clear')}
      chips={chips}
      onRemove={ids =>
        chips
          .filter(({ id }) => ids.includes(id))
          .forEach(({ name, value }) =>
            setFilter(
              name,
              filters[name].filter(other => other !== value),
            ),
          )
      }
      onClear={props.clear}
    />
  );
}
