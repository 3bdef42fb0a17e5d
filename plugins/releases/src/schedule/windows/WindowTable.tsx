import { ButtonLink, Table } from '@backstage/ui';
import { RiSnowflakeLine } from '@remixicon/react';
import { WindowListQueryInput } from '@slipway/backstage-plugin-releases-common';
import { EmptyState, LoadError } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { usePages } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { useWindowColumns } from './useWindowColumns';
import { useWindowList } from './useWindowQueries';

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
  const pages = usePages();
  const { data, error, refetch, isPlaceholderData, isPending } = useWindowList({
    ...query,
    ...pages.query,
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
      pagination={pages.paginationOf(data, place =>
        t('windows.page', { ...place }),
      )}
      emptyState={
        <EmptyState
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
