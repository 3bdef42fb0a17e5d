import { PolicyTable, useMayManagePolicies } from '../../governance/policies';
import { ListBar, ListPage } from '../../shared/layout';
import { useListFilters, useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';

/** What releases of a kind have to pass. */
export function PoliciesPage() {
  const { t } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const filters = useListFilters();
  const mayManage = useMayManagePolicies();
  return (
    <ListPage
      title={t('policies.title')}
      add={{
        href: links.newPolicy(),
        label: t('policies.new'),
        isAllowed: mayManage,
      }}
      note={mayManage === false ? t('policies.mayNot') : undefined}
    >
      <ListBar
        filters={filters}
        label={t('policies.filter.title')}
        search={{
          label: t('policies.filter.search'),
          hint: t('policies.filter.searchHint'),
        }}
        archivedLabel={t('policies.filter.archived')}
      />
      <PolicyTable query={filters.query} mayManage={mayManage ?? false} />
    </ListPage>
  );
}
