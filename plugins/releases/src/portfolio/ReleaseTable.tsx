import { Table } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { ReleaseListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useReleaseList } from '../api/useReleaseQueries';
import { EmptyPlace } from '../feedback/EmptyPlace';
import { LoadError } from '../feedback/LoadError';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { PlanLink } from '../form/PlanLink';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { useReleaseColumns } from './useReleaseColumns';
import { useSort } from './useSort';

const PAGE_SIZES = [25, 50, 100];

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
  const [pageSize, setPageSize] = useState(PAGE_SIZES[0]);
  const [cursors, setCursors] = useState<string[]>([]);
  const { data, error, refetch, isPlaceholderData, isPending } = useReleaseList(
    {
      ...props.query,
      sort,
      limit: pageSize,
      cursor: cursors.at(-1),
      totalItems: true,
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
  const offset = cursors.length * pageSize;
  return (
    <Table
      columnConfig={columns}
      data={data?.items}
      isPending={isPending}
      isStale={isPlaceholderData}
      sort={{
        ...sortState,
        onSortChange: descriptor => {
          setCursors([]);
          sortState.onSortChange(descriptor);
        },
      }}
      rowConfig={{ getHref: release => links.release(release.id) }}
      pagination={{
        type: 'page',
        pageSize,
        pageSizeOptions: PAGE_SIZES,
        onPageSizeChange: size => {
          setCursors([]);
          setPageSize(size);
        },
        offset,
        totalCount: data?.totalItems,
        hasNextPage: data?.nextCursor !== undefined,
        hasPreviousPage: cursors.length > 0,
        onNextPage: () =>
          data?.nextCursor && setCursors([...cursors, data.nextCursor]),
        onPreviousPage: () => setCursors(cursors.slice(0, -1)),
        getLabel: () =>
          t('portfolio.page', {
            from: String(data?.items.length ? offset + 1 : 0),
            to: String(offset + (data?.items.length ?? 0)),
            total: String(data?.totalItems ?? '…'),
          }),
      }}
      emptyState={
        <EmptyPlace
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
