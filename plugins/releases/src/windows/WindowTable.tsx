import { ButtonLink, Table } from '@backstage/ui';
import { RiSnowflakeLine } from '@remixicon/react';
import { WindowListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EmptyPlace } from '../feedback/EmptyPlace';
import { LoadError } from '../feedback/LoadError';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { useWindowColumns } from './useWindowColumns';
import { useWindowList } from './useWindowQueries';

const PAGE_SIZES = [25, 50, 100];

/**
 * Windows in rows, a page at a time. Give it a key of its query: another
 * question starts at the first page.
 */
export function WindowTable(props: {
  query: WindowListQueryInput;
  isNarrowed: boolean;
  mayManage: boolean;
}) {
  const { query, isNarrowed, mayManage } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const columns = useWindowColumns(mayManage);
  const [pageSize, setPageSize] = useState(PAGE_SIZES[0]);
  const [cursors, setCursors] = useState<string[]>([]);
  const { data, error, refetch, isPlaceholderData, isPending } = useWindowList({
    ...query,
    limit: pageSize,
    cursor: cursors.at(-1),
    totalItems: true,
  });
  if (error && !data) {
    return (
      <LoadError
        what={t('windows.what')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  const offset = cursors.length * pageSize;
  const words = () => {
    if (isNarrowed) {
      return {
        title: t('windows.noMatch'),
        description: t('windows.noMatchHint'),
      };
    }
    return query.archived
      ? { title: t('windows.emptyArchive') }
      : { title: t('windows.empty'), description: t('windows.emptyHint') };
  };
  return (
    <Table
      columnConfig={columns}
      data={data?.items}
      isPending={isPending}
      isStale={isPlaceholderData}
      rowConfig={{ getHref: window => links.window(window.id) }}
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
          t('windows.page', {
            from: String(data?.items.length ? offset + 1 : 0),
            to: String(offset + (data?.items.length ?? 0)),
            total: String(data?.totalItems ?? '…'),
          }),
      }}
      emptyState={
        <EmptyPlace
          icon={<RiSnowflakeLine />}
          {...words()}
          action={
            mayManage &&
            !isNarrowed &&
            !query.archived && (
              <ButtonLink variant="primary" href={links.newWindow()}>
                {t('windows.new')}
              </ButtonLink>
            )
          }
        />
      }
    />
  );
}
