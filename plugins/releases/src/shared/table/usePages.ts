import { useState } from 'react';

/** A page of a list, as every list of the API answers it. */
interface Page {
  items: readonly unknown[];
  totalItems?: number;
  nextCursor?: string;
}

/** Where a page stands, for its label. */
interface PagePlace {
  from: string;
  to: string;
  total: string;
}

const PAGE_SIZES = [25, 50, 100];

/**
 * Turns the pages of a list by their cursors. Another question starts at the
 * first page: give the table a key of its query, or `restart`.
 */
export function usePages(sizes: number[] = PAGE_SIZES) {
  const [pageSize, setPageSize] = useState(sizes[0]);
  const [cursors, setCursors] = useState<string[]>([]);
  const offset = cursors.length * pageSize;
  const restart = () => setCursors([]);
  return {
    query: { limit: pageSize, cursor: cursors.at(-1), totalItems: true },
    restart,
    paginationOf: (
      page: Page | undefined,
      labelOf: (place: PagePlace) => string,
    ) => ({
      type: 'page' as const,
      pageSize,
      pageSizeOptions: sizes,
      onPageSizeChange: (size: number) => {
        restart();
        setPageSize(size);
      },
      offset,
      totalCount: page?.totalItems,
      hasNextPage: page?.nextCursor !== undefined,
      hasPreviousPage: cursors.length > 0,
      onNextPage: () =>
        page?.nextCursor && setCursors([...cursors, page.nextCursor]),
      onPreviousPage: () => setCursors(cursors.slice(0, -1)),
      getLabel: () =>
        labelOf({
          from: String(page?.items.length ? offset + 1 : 0),
          to: String(offset + (page?.items.length ?? 0)),
          total: String(page?.totalItems ?? '…'),
        }),
    }),
  };
}
