import { Flex, Select } from '@backstage/ui';
import { RELEASE_STATES } from '@slipway/backstage-plugin-releases-common';
import { memo } from 'react';
import { EntityFilter } from '../../shared/catalog';
import { TokenField } from '../../shared/form';
import { FilterFields } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { TrainFilter } from '../trains';
import { ReleaseFilterChips } from './ReleaseFilterChips';
import { StandingFilters } from './StandingFilters';
import { FilterName, ReleaseFilters } from './useReleaseFilters';

const ENTITY_FILTERS = [
  { name: 'owner', kinds: ['group', 'user'] },
  { name: 'system', kinds: ['system'] },
  { name: 'domain', kinds: ['domain'] },
] as const;

const WORD_FILTERS = ['environment', 'tag'] as const;

function FilterBar(props: {
  filters: ReleaseFilters;
  setFilter: (name: FilterName, values: readonly string[]) => void;
  clear: () => void;
  /** Whether it also narrows by how it stands with each release. */
  hasStanding?: boolean;
}) {
  const { filters, setFilter } = props;
  const { t } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="3">
      <FilterFields label={t('portfolio.filters')}>
        {ENTITY_FILTERS.map(({ name, kinds }) => (
          <EntityFilter
            key={name}
            label={t(`portfolio.filter.${name}`)}
            placeholder={t('portfolio.any')}
            searchPlaceholder={t('portfolio.search')}
            kinds={kinds}
            value={filters[name]}
            onChange={values => setFilter(name, values)}
          />
        ))}
        <Select<'multiple'>
          label={t('portfolio.filter.state')}
          placeholder={t('portfolio.any')}
          selectionMode="multiple"
          options={RELEASE_STATES.map(state => ({
            id: state,
            label: t(`status.state.${state}`),
          }))}
          value={filters.state}
          onChange={keys => setFilter('state', keys.map(String))}
        />
        {props.hasStanding && (
          <StandingFilters filters={filters} setFilter={setFilter} />
        )}
        <TrainFilter
          value={filters.train}
          onChange={values => setFilter('train', values)}
        />
        {WORD_FILTERS.map(name => (
          <TokenField
            key={name}
            size="small"
            label={t(`portfolio.filter.${name}`)}
            placeholder={t(`portfolio.example.${name}`)}
            tokens={filters[name]}
            onChange={tokens => setFilter(name, tokens)}
            hidesTokens
          />
        ))}
      </FilterFields>
      <ReleaseFilterChips {...props} />
    </Flex>
  );
}

/** Narrows the portfolio. */
export const ReleaseFilterBar = memo(FilterBar);
