import { Table } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { ReleaseListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { EmptyState, LoadError } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { usePages } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { PlanLink, useReleaseList } from '../record';
import { useReleaseColumns } from './useReleaseColumns';
import { useSort } from './useSort';

/**
 * Releases in rows, a page at a time. Give it a key of its query: another
 * question starts at the first page.
 */
export function ReleaseTable(props: {
  query: ReleaseListQueryInput;
  isNarrowed: boolean;
}) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useReleaseColumns();
  const { sort, sortState } = useSort();
  const pages = usePages();
  const { data, error, refetch, isPlaceholderData, isPending } = useReleaseList(
    {
      ...props.query,
      sort,
      ...pages.query,
    },
  );
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
      sort={{
        ...sortState,
        onSortChange: descriptor => {
          pages.restart();
          sortState.onSortChange(descriptor);
        },
      }}
      rowConfig={{ getHref: release => links.release(release.id) }}
      pagination={pages.paginationOf(data, place =>
        t('portfolio.page', { ...place }),
      )}
      emptyState={
        <EmptyState
          icon={<RiCalendarEventLine />}
          title={t(props.isNarrowed ? 'portfolio.noMatch' : 'portfolio.empty')}
          description={t(
            props.isNarrowed ? 'portfolio.noMatchHint' : 'portfolio.emptyHint',
          )}
          action={<PlanLink variant="primary" />}
        />
      }
    />
  );
}
