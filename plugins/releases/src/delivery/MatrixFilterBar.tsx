import { Flex, SearchField, Switch } from '@backstage/ui';
import { EntityPicker, entityLabel } from '../shared/catalog';
import { FilterChips, FilterFields } from '../shared/layout';
import { useDeliveryTranslation } from '../shared/translation';
import styles from './delivery.module.css';
import { MATRIX_ENTITY_FILTERS, MatrixFilterState } from './useMatrixFilters';

const KINDS = { owner: ['group', 'user'], system: ['system'] } as const;

/** Narrows the matrix. */
export function MatrixFilterBar({ state }: { state: MatrixFilterState }) {
  const { values, setFilter } = state;
  const { t } = useDeliveryTranslation();
  return (
    <Flex direction="column" gap="3">
      <FilterFields label={t('delivery.filter.title')}>
        {MATRIX_ENTITY_FILTERS.map(name => (
          <EntityPicker
            key={name}
            label={t(`delivery.filter.${name}`)}
            placeholder={t('delivery.filter.any')}
            kinds={KINDS[name]}
            value={values[name]}
            onChange={entityRef => setFilter(name, entityRef)}
          />
        ))}
      </FilterFields>
      <div className={styles.bar}>
        <SearchField
          aria-label={t('delivery.filter.search')}
          placeholder={t('delivery.filter.searchHint')}
          size="small"
          value={state.text}
          onChange={state.setText}
        />
        <Switch
          label={t('delivery.filter.drifting')}
          isSelected={state.isDrifting}
          onChange={state.setDrifting}
        />
      </div>
      <FilterChips
        label={t('delivery.filter.title')}
        clearLabel={t('delivery.filter.clear')}
        names={MATRIX_ENTITY_FILTERS}
        filters={{
          owner: values.owner ? [values.owner] : [],
          system: values.system ? [values.system] : [],
        }}
        textOf={(name, value) =>
          t('delivery.filter.chip', {
            filter: t(`delivery.filter.${name}`),
            value: entityLabel(value),
          })
        }
        setFilter={(name, [kept]) => setFilter(name, kept)}
        onClear={state.clear}
      />
    </Flex>
  );
}
