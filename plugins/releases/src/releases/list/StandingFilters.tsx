import { Select } from '@backstage/ui';
import {
  CONFLICT_SEVERITIES,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import { FilterName, ReleaseFilters } from './useReleaseFilters';

const ANY = 'any';

/** Narrows a list by how it stands with each release. */
export function StandingFilters(props: {
  filters: ReleaseFilters;
  setFilter: (name: FilterName, values: readonly string[]) => void;
}) {
  const { filters, setFilter } = props;
  const { t } = useReleasesTranslation();
  return (
    <>
      <Select<'multiple'>
        label={t('portfolio.filter.readiness')}
        placeholder={t('portfolio.any')}
        selectionMode="multiple"
        options={VERDICTS.map(id => ({
          id,
          label: t(`status.verdict.${id}`),
        }))}
        value={filters.readiness}
        onChange={keys => setFilter('readiness', keys.map(String))}
      />
      <Select<'multiple'>
        label={t('portfolio.filter.conflict')}
        placeholder={t('portfolio.any')}
        selectionMode="multiple"
        options={CONFLICT_SEVERITIES.map(id => ({
          id,
          label: t(`conflicts.severity.${id}`),
        }))}
        value={filters.conflict}
        onChange={keys => setFilter('conflict', keys.map(String))}
      />
      <Select
        label={t('portfolio.filter.overdue')}
        options={[
          { id: ANY, label: t('portfolio.any') },
          { id: 'true', label: t('portfolio.overdue.true') },
          { id: 'false', label: t('portfolio.overdue.false') },
        ]}
        value={filters.overdue[0] ?? ANY}
        onChange={key => setFilter('overdue', key === ANY ? [] : [String(key)])}
      />
    </>
  );
}
