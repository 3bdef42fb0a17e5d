import { ButtonLink } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { PolicyListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ListTable, usePages } from '../../shared/table';
import { usePoliciesTranslation } from '../../shared/translation';
import { usePolicyColumns } from './usePolicyColumns';
import { usePolicyList } from './usePolicyQueries';

/** Policies in rows, a page at a time. */
export function PolicyTable(props: {
  query: PolicyListQueryInput;
  mayManage: boolean;
}) {
  const { query, mayManage } = props;
  const { t } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const columns = usePolicyColumns(mayManage);
  const pages = usePages(query);
  const list = usePolicyList({ ...query, ...pages.query });
  const words = () => {
    if (query.q) {
      return {
        title: t('policies.noMatch'),
        description: t('policies.noMatchHint'),
      };
    }
    return query.archived
      ? { title: t('policies.emptyArchive') }
      : { title: t('policies.empty'), description: t('policies.emptyHint') };
  };
  return (
    <ListTable
      what={t('policies.what')}
      list={list}
      pages={pages}
      columns={columns}
      hrefOf={policy => links.policy(policy.id)}
      emptyState={
        <EmptyState
          icon={<RiShieldCheckLine />}
          {...words()}
          action={
            mayManage &&
            !query.q &&
            !query.archived && (
              <ButtonLink variant="primary" href={links.newPolicy()}>
                {t('policies.new')}
              </ButtonLink>
            )
          }
        />
      }
    />
  );
}
