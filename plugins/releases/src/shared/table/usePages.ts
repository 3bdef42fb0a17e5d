import { useState } from 'react';
import { useReleasesTranslation } from '../translation';

/** A page of a list, as every list of the API answers it. */
export interface ListPage<T> {
  items: readonly T[];
  totalItems?: number;
  nextCursor?: string;
}

/**
 * Turns the pages of a list by their cursors.
 *
 * @param question - what is asked; another one starts at the first page
 */
export function usePages(question: unknown, sizes = [25, 50, 100]) {
  const { t } = useReleasesTranslation();
  const asked = JSON.stringify(question);
  const [pageSize, setPageSize] = useState(sizes[0]);
  const [turned, setTurned] = useState({ asked, cursors: [] as string[] });
  const cursors = turned.asked === asked ? turned.cursors : [];
  const turn = (to: string[]) => setTurned({ asked, cursors: to });
  const offset = cursors.length * pageSize;
  return {
    query: { limit: pageSize, cursor: cursors.at(-1), totalItems: true },
    paginationOf: ({ items, totalItems, nextCursor }: ListPage<unknown>) => ({
      type: 'page' as const,
      pageSize,
      pageSizeOptions: sizes,
      showPageSizeOptions: sizes.length > 1,
      onPageSizeChange: (size: number) => {
        turn([]);
        setPageSize(size);
      },
      offset,
      totalCount: totalItems,
      hasNextPage: nextCursor !== undefined,
      hasPreviousPage: cursors.length > 0,
      onNextPage: () => nextCursor && turn([...cursors, nextCursor]),
      onPreviousPage: () => turn(cursors.slice(0, -1)),
      getLabel: () =>
        t('feedback.page', {
          from: String(items.length > 0 ? offset + 1 : 0),
          to: String(offset + items.length),
          total: String(totalItems ?? '…'),
        }),
    }),
  };
}
