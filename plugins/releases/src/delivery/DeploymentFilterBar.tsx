import { Flex, Select, Switch } from '@backstage/ui';
import {
  DEPLOYMENT_STATES,
  DeployedEnvironment,
} from '@slipway/backstage-plugin-releases-common';
import { EntityFilter, entityLabel } from '../shared/catalog';
import { FilterChips, FilterFields } from '../shared/layout';
import { useDeliveryTranslation } from '../shared/translation';
import styles from './delivery.module.css';
import { environmentNames } from './environmentNames';
import {
  DEPLOYMENT_FILTERS,
  DeploymentFilterState,
} from './useDeploymentFilters';

/** Narrows the list of deployments. */
export function DeploymentFilterBar(props: {
  state: DeploymentFilterState;
  /** Those that can be chosen. */
  environments: readonly DeployedEnvironment[];
}) {
  const { values, needsReview, setFilter, ...state } = props.state;
  const { t } = useDeliveryTranslation();
  const names = environmentNames(props.environments);
  const stateNames = new Map<string, string>(
    DEPLOYMENT_STATES.map(id => [id, t(`delivery.state.${id}`)]),
  );
  return (
    <Flex direction="column" gap="3">
      <FilterFields label={t('delivery.filter.title')}>
        <EntityFilter
          label={t('delivery.filter.component')}
          placeholder={t('delivery.filter.any')}
          searchPlaceholder={t('delivery.filter.searchCatalog')}
          kinds={['component', 'resource']}
          value={values.component}
          onChange={refs => setFilter('component', refs)}
        />
        <Select<'multiple'>
          label={t('delivery.filter.environment')}
          placeholder={t('delivery.filter.any')}
          selectionMode="multiple"
          options={[...new Set([...names.keys(), ...values.environment])].map(
            id => ({ id, label: names.get(id) ?? id }),
          )}
          value={values.environment}
          onChange={keys => setFilter('environment', keys.map(String))}
        />
        <Select<'multiple'>
          label={t('delivery.filter.state')}
          placeholder={t('delivery.filter.any')}
          selectionMode="multiple"
          options={[...stateNames].map(([id, label]) => ({ id, label }))}
          value={values.state}
          onChange={keys => setFilter('state', keys.map(String))}
        />
      </FilterFields>
      <div className={styles.line}>
        <Switch
          label={t('delivery.filter.needsReview')}
          isSelected={needsReview}
          onChange={state.setNeedsReview}
        />
      </div>
      <FilterChips
        label={t('delivery.filter.title')}
        clearLabel={t('delivery.filter.clear')}
        names={DEPLOYMENT_FILTERS}
        filters={values}
        textOf={(name, value) =>
          t('delivery.filter.chip', {
            filter: t(`delivery.filter.${name}`),
            value:
              names.get(value) ?? stateNames.get(value) ?? entityLabel(value),
          })
        }
        setFilter={setFilter}
        onClear={state.clear}
      />
    </Flex>
  );
}
