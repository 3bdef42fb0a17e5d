import { ReleaseSort } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant, toDate, toIso } from '../../platform';
import { ReleasePosition } from './ReleaseFilter';

const SORT_COLUMNS = {
  start: 'order_start',
  name: 'name_order',
  updatedAt: 'updated_at',
} as const;

type SortColumn = (typeof SORT_COLUMNS)[keyof typeof SORT_COLUMNS];

/** Which page of releases is asked for. @internal */
export interface PageOptions {
  sort: ReleaseSort;
  limit: number;
  after?: ReleasePosition;
}

function sortOf(sort: ReleaseSort): {
  column: SortColumn;
  descending: boolean;
} {
  const descending = sort.startsWith('-');
  const name = (descending ? sort.slice(1) : sort) as keyof typeof SORT_COLUMNS;
  return { column: SORT_COLUMNS[name], descending };
}

/** The column that releases are sorted by. @internal */
export function sortColumn(sort: ReleaseSort): SortColumn {
  return sortOf(sort).column;
}

/**
 * Where a release stands in an order.
 *
 * @param row - its id and the column that it is sorted by
 * @internal
 */
export function positionOf(
  row: { id: string } & Record<SortColumn, StoredInstant>,
  sort: ReleaseSort,
): ReleasePosition {
  const column = sortColumn(sort);
  const value = row[column];
  return {
    id: row.id,
    value: column === 'name_order' ? String(value) : toIso(value),
  };
}

/**
 * Puts a query of releases in order, from where the page begins, and one more
 * than it has.
 *
 * @internal
 */
export function orderPage(
  query: Knex.QueryBuilder,
  { sort, limit, after }: PageOptions,
): void {
  const { column, descending } = sortOf(sort);
  const direction = descending ? 'desc' : 'asc';
  query
    .orderBy([
      { column: `releases.${column}`, order: direction },
      { column: 'releases.id', order: direction },
    ])
    .limit(limit + 1);
  if (after) {
    const bound = column === 'name_order' ? after.value : toDate(after.value);
    const beyond = descending ? '<' : '>';
    query.where(part =>
      part
        .where(`releases.${column}`, beyond, bound)
        .orWhere(same =>
          same
            .where(`releases.${column}`, bound)
            .where('releases.id', beyond, after.id),
        ),
    );
  }
}
