import { Button, Flex, Select, useBreakpoint } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { RELEASE_STATES } from '@slipway/backstage-plugin-releases-common';
import { memo, useId, useState } from 'react';
import { EntityFilter } from '../catalog/EntityFilter';
import { TokenField } from '../layout/TokenField';
import { TrainFilter } from '../trains/TrainFilter';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { FilterChips } from './FilterChips';
import styles from './ReleaseFilterBar.module.css';
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
}) {
  const { filters, setFilter } = props;
  const { t } = useReleasesTranslation();
  const fieldsId = useId();
  const isNarrow = useBreakpoint().down('md');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Flex direction="column" gap="3">
      {isNarrow && (
        <Button
          className={styles.toggle}
          variant="secondary"
          iconStart={<RiFilterLine />}
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onPress={() => setIsOpen(!isOpen)}
        >
          {t('portfolio.filters')}
        </Button>
      )}
      {(isOpen || !isNarrow) && (
        <div
          id={fieldsId}
          role="group"
          aria-label={t('portfolio.filters')}
          className={styles.fields}
        >
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
        </div>
      )}
      <FilterChips {...props} />
    </Flex>
  );
}

/** Narrows the portfolio. On a narrow screen it opens on demand. */
export const ReleaseFilterBar = memo(FilterBar);
