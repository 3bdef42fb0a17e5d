import { Button, Flex } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { ReleaseListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ListTable, usePages } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { PlanLink, useReleaseList } from '../record';
import { NothingWaits } from './NothingWaits';
import styles from './ReleaseTable.module.css';
import { useReleaseColumns } from './useReleaseColumns';
import { ReleaseSorting } from './useSort';

/** What would fill a list, or where else to look. */
function NoReleases(props: { isNarrowed: boolean; sorting: ReleaseSorting }) {
  const { isNarrowed, sorting } = props;
  const { t } = useReleasesTranslation();
  const icon = <RiCalendarEventLine />;
  if (sorting.sort === 'attention') {
    return (
      <EmptyState
        icon={icon}
        title={t(isNarrowed ? 'portfolio.noOpenMatch' : 'portfolio.noneOpen')}
        description={t('portfolio.noneOpenHint')}
        action={
          <Flex gap="2" justify="center" className={styles.line}>
            <Button
              variant="secondary"
              onPress={() => sorting.setSort('-start')}
            >
              {t('portfolio.showOver')}
            </Button>
            <PlanLink variant="primary" />
          </Flex>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t(isNarrowed ? 'portfolio.noMatch' : 'portfolio.empty')}
      description={t(
        isNarrowed ? 'portfolio.noMatchHint' : 'portfolio.emptyHint',
      )}
      action={<PlanLink variant="primary" />}
    />
  );
}

/** Releases in rows, a page at a time. */
export function ReleaseTable(props: {
  query: ReleaseListQueryInput;
  sorting: ReleaseSorting;
  /** By something else than that it waits for its reader. */
  isNarrowed: boolean;
}) {
  const { query, sorting, isNarrowed } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useReleaseColumns();
  const asked = { ...query, sort: sorting.sort, standing: true };
  const pages = usePages(asked);
  const list = useReleaseList({ ...asked, ...pages.query });
  return (
    <ListTable
      what={t('portfolio.what')}
      list={list}
      pages={pages}
      columns={columns}
      hrefOf={release => links.release(release.id)}
      sort={sorting.sortState}
      emptyState={
        query.waitsForMe ? (
          <NothingWaits waits={query.waitsForMe} isNarrowed={isNarrowed} />
        ) : (
          <NoReleases isNarrowed={isNarrowed} sorting={sorting} />
        )
      }
    />
  );
}
