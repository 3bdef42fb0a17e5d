import { Flex, Select, TextField } from '@backstage/ui';
import {
  CONFLICT_KINDS,
  CONFLICT_SEVERITIES,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EntityFilter, entityLabel } from '../../shared/catalog';
import { FilterChips, FilterFields } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import {
  ACKNOWLEDGED_CHOICES,
  CONFLICT_FILTERS,
  ConflictFilterState,
} from './useConflictFilters';

function ConflictFilterChips({ state }: { state: ConflictFilterState }) {
  const { filters, setFilter, clear } = state;
  const { t } = useReleasesTranslation();
  const wordsOf = (name: string, value: string) => {
    const kind = CONFLICT_KINDS.find(known => known === value);
    const severity = CONFLICT_SEVERITIES.find(known => known === value);
    if (name === 'kind' && kind) {
      return t(`conflicts.kind.${kind}`);
    }
    return name === 'severity' && severity
      ? t(`conflicts.severity.${severity}`)
      : entityLabel(value);
  };
  return (
    <FilterChips
      label={t('conflicts.filter.title')}
      clearLabel={t('conflicts.clear')}
      names={CONFLICT_FILTERS}
      filters={filters}
      textOf={(name, value) =>
        name === 'release'
          ? t('conflicts.ofOneRelease')
          : t('conflicts.chip', {
              filter: t(`conflicts.filter.${name}`),
              value: wordsOf(name, value),
            })
      }
      setFilter={setFilter}
      onClear={clear}
    />
  );
}

function EnvironmentFilter({ state }: { state: ConflictFilterState }) {
  const { t } = useReleasesTranslation();
  const [current = ''] = state.filters.environment;
  const [text, setText] = useState<string>();
  const commit = () => {
    if (text !== undefined) {
      state.setFilter('environment', text.trim() ? [text.trim()] : []);
      setText(undefined);
    }
  };
  return (
    <TextField
      size="small"
      label={t('conflicts.filter.environment')}
      placeholder={t('portfolio.example.environment')}
      value={text ?? current}
      onChange={setText}
      onBlur={commit}
      onKeyDown={event => event.key === 'Enter' && commit()}
    />
  );
}

/** Narrows the conflicts. */
export function ConflictFilterBar({ state }: { state: ConflictFilterState }) {
  const { filters, setFilter, choice, setChoice } = state;
  const { t } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="3">
      <FilterFields label={t('conflicts.filter.title')}>
        <Select
          label={t('conflicts.filter.acknowledged')}
          size="small"
          options={ACKNOWLEDGED_CHOICES.map(id => ({
            id,
            label: t(`conflicts.acknowledgedChoice.${id}`),
          }))}
          value={choice}
          onChange={key => {
            const chosen = ACKNOWLEDGED_CHOICES.find(known => known === key);
            if (chosen) {
              setChoice(chosen);
            }
          }}
        />
        <Select<'multiple'>
          label={t('conflicts.filter.severity')}
          size="small"
          placeholder={t('portfolio.any')}
          selectionMode="multiple"
          options={CONFLICT_SEVERITIES.map(id => ({
            id,
            label: t(`conflicts.severity.${id}`),
          }))}
          value={filters.severity}
          onChange={keys => setFilter('severity', keys.map(String))}
        />
        <Select<'multiple'>
          label={t('conflicts.filter.kind')}
          size="small"
          placeholder={t('portfolio.any')}
          selectionMode="multiple"
          options={CONFLICT_KINDS.map(id => ({
            id,
            label: t(`conflicts.kind.${id}`),
          }))}
          value={filters.kind}
          onChange={keys => setFilter('kind', keys.map(String))}
        />
        <EntityFilter
          label={t('conflicts.filter.owner')}
          placeholder={t('portfolio.any')}
          searchPlaceholder={t('portfolio.search')}
          kinds={['group', 'user']}
          value={filters.owner}
          onChange={values => setFilter('owner', values)}
        />
        <EnvironmentFilter state={state} />
      </FilterFields>
      <ConflictFilterChips state={state} />
    </Flex>
  );
}
