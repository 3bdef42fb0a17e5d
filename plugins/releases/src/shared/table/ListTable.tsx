import { SortState, VisuallyHidden } from '@backstage/ui';
import { ReactNode } from 'react';
import { LoadError, LoadingRows } from '../feedback';
import { useReleasesTranslation } from '../translation';
import { ResourceTable, TableColumn } from './ResourceTable';
import { ListPage, usePages } from './usePages';

/** A page of a list as it is asked for. */
interface AskedPage<T> {
  data: ListPage<T> | undefined;
  error: Error | null;
  refetch: () => unknown;
  isPlaceholderData: boolean;
}

/** A list of the API in rows, a page at a time. */
export function ListTable<T extends { id: string }>(props: {
  /** For example "The releases". */
  what: string;
  list: AskedPage<T>;
  pages: ReturnType<typeof usePages>;
  columns: readonly TableColumn<T>[];
  hrefOf: (row: T) => string;
  sort?: SortState;
  emptyState: ReactNode;
}) {
  const { t } = useReleasesTranslation();
  const { what, list, pages, emptyState, ...table } = props;
  const { data, error, refetch, isPlaceholderData } = list;
  if (!data) {
    return error ? (
      <LoadError what={what} error={error} onRetry={() => refetch()} />
    ) : (
      <LoadingRows rows={5} height={48} />
    );
  }
  const pagination = pages.paginationOf(data);
  if (data.items.length === 0 && !pagination.hasPreviousPage) {
    return emptyState;
  }
  return (
    <>
      <VisuallyHidden aria-live="polite">
        {!isPlaceholderData &&
          t('feedback.showing', { page: pagination.getLabel() })}
      </VisuallyHidden>
      <ResourceTable
        label={what}
        rows={data.items}
        keyOf={({ id }) => id}
        isStale={isPlaceholderData}
        pagination={pagination}
        {...table}
      />
    </>
  );
}
