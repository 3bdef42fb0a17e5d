import { Button, Flex, Table } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { ReleaseListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EmptyState, LoadError } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { usePages } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { PlanLink, useReleaseList } from '../record';
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

/**
 * Releases in rows, a page at a time. Give it a key of its query: another
 * question starts at the first page.
 */
export function ReleaseTable(props: {
  query: ReleaseListQueryInput;
  sorting: ReleaseSorting;
  isNarrowed: boolean;
}) {
  const { sort, sortState } = props.sorting;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useReleaseColumns();
  const pages = usePages();
  const [pagedSort, setPagedSort] = useState(sort);
  const { data, error, refetch, isPlaceholderData, isPending } = useReleaseList(
    {
      ...props.query,
      sort,
      standing: true,
      ...pages.query,
    },
  );
  if (pagedSort !== sort) {
    setPagedSort(sort);
    pages.restart();
  }
  if (error && !data) {
    return (
      <LoadError
        what={t('portfolio.what')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  return (
    <Table
      columnConfig={columns}
      data={data?.items}
      isPending={isPending}
      isStale={isPlaceholderData}
      sort={sortState}
      rowConfig={{ getHref: release => links.release(release.id) }}
      pagination={pages.paginationOf(data, place =>
        t('portfolio.page', { ...place }),
      )}
      emptyState={
        <NoReleases isNarrowed={props.isNarrowed} sorting={props.sorting} />
      }
    />
  );
}
