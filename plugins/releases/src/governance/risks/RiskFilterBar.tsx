import { Flex, SearchField, Select, Switch } from '@backstage/ui';
import { RISK_STATES } from '@slipway/backstage-plugin-releases-common';
import { EntityFilter, entityLabel } from '../../shared/catalog';
import { ChoiceField, TokenField } from '../../shared/form';
import { FilterChips, FilterFields } from '../../shared/layout';
import {
  useReleasesTranslation,
  useRisksTranslation,
} from '../../shared/translation';
import styles from './risks.module.css';
import { useGradeWords } from './useGradeWords';
import { MIN_SCORES, RiskFilterState } from './useRiskFilters';

const CHIPS = ['owner', 'environment', 'minScore', 'cell'] as const;

function RiskFilterChips({ state }: { state: RiskFilterState }) {
  const { values, minScore, cell, setFilter, setMinScore, setCell } = state;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  const words = useGradeWords();
  const names = {
    owner: tr('form.risk.ownerRef'),
    environment: tr('form.field.environment'),
    minScore: t('risks.filter.score'),
  };
  return (
    <FilterChips
      label={t('risks.filter.title')}
      clearLabel={t('risks.filter.clear')}
      names={CHIPS}
      filters={{
        owner: values.owner,
        environment: values.environment,
        minScore: minScore ? [String(minScore)] : [],
        cell: cell ? [`${cell.likelihood} ${cell.consequence}`] : [],
      }}
      textOf={(name, value) =>
        name === 'cell' && cell
          ? t('risks.filter.cell', {
              likelihood: words('likelihood', cell.likelihood),
              consequence: words('consequence', cell.consequence),
            })
          : t('risks.filter.chip', {
              filter: name === 'cell' ? '' : names[name],
              value: entityLabel(value),
            })
      }
      setFilter={(name, kept) => {
        if (name === 'minScore') {
          setMinScore(undefined);
        } else if (name === 'cell') {
          setCell(undefined);
        } else {
          setFilter(name, kept);
        }
      }}
      onClear={state.clear}
    />
  );
}

/** Narrows the register. */
export function RiskFilterBar({ state }: { state: RiskFilterState }) {
  const { values, setFilter } = state;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="3">
      <FilterFields label={t('risks.filter.title')}>
        <Select<'multiple'>
          label={tr('form.risk.state')}
          placeholder={t('risks.filter.any')}
          selectionMode="multiple"
          options={RISK_STATES.map(id => ({
            id,
            label: tr(`form.riskState.${id}`),
          }))}
          value={values.state}
          onChange={keys => setFilter('state', keys.map(String))}
        />
        <ChoiceField
          label={t('risks.filter.score')}
          noneLabel={t('risks.filter.any')}
          onClear={() => state.setMinScore(undefined)}
          options={MIN_SCORES.map(score => ({
            id: String(score),
            label: String(score),
          }))}
          value={state.minScore && String(state.minScore)}
          onChange={score => state.setMinScore(Number(score))}
        />
        <EntityFilter
          label={tr('form.risk.ownerRef')}
          placeholder={t('risks.filter.any')}
          searchPlaceholder={tr('portfolio.search')}
          kinds={['group', 'user']}
          value={values.owner}
          onChange={refs => setFilter('owner', refs)}
        />
        <TokenField
          label={tr('form.field.environment')}
          placeholder={tr('portfolio.example.environment')}
          tokens={values.environment}
          onChange={tokens => setFilter('environment', tokens)}
          hidesTokens
        />
      </FilterFields>
      <div className={styles.filters}>
        <SearchField
          aria-label={t('risks.filter.search')}
          placeholder={t('risks.filter.searchHint')}
          size="small"
          value={state.text}
          onChange={state.setText}
        />
        <Switch
          label={t('risks.filter.ended')}
          isSelected={state.isEnded}
          onChange={state.setEnded}
        />
      </div>
      <RiskFilterChips state={state} />
    </Flex>
  );
}
