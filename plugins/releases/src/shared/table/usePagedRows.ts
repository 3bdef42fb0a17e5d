import { useTable } from '@backstage/ui';
import { useMemo } from 'react';

const PAGE_SIZES = [25, 100];

/** Turns the pages of rows that are all there. */
export function usePagedRows<T>(rows: readonly T[]) {
  const data = useMemo(
    () => rows.map((row, index) => ({ id: index, row })),
    [rows],
  );
  const { tableProps } = useTable({
    mode: 'complete',
    data,
    paginationOptions: { pageSize: PAGE_SIZES[0], pageSizeOptions: PAGE_SIZES },
  });
  return {
    rows: tableProps.data?.map(({ row }) => row) ?? [],
    pagination: rows.length > PAGE_SIZES[0] ? tableProps.pagination : undefined,
  };
}
