import {
  Cell,
  Column,
  Row,
  SortState,
  TableBody,
  TableHeader,
  TablePagination,
  TablePaginationType,
  TableRoot,
} from '@backstage/ui';
import { KeyboardEvent, ReactNode } from 'react';
import styles from './ResourceTable.module.css';

/** A column of a table. The first one that is shown names its rows. */
export interface TableColumn<T> {
  label: string;
  cell: (row: T) => ReactNode;
  /** In CSS; where one column has it, those without share what is left. */
  width?: string;
  /** The name of the order by which it sorts, if it does. */
  sortBy?: string;
  isHidden?: boolean;
  /** Whether its cells are clear without its label, where rows are blocks. */
  isPlain?: boolean;
}

/** Lets the browser move on: else the arrow keys alone lead to a row's fields. */
const letTabPass = (event: KeyboardEvent) =>
  event.key === 'Tab' && event.stopPropagation();

/**
 * The table of the plugin, on the portal's own. Where it is given little room,
 * on a phone or in a narrow part of a page, each row becomes a block.
 */
export function ResourceTable<T>(props: {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Where a row leads. */
  hrefOf?: (row: T) => string;
  sort?: SortState;
  pagination?: TablePaginationType;
  /** Whether other rows are on their way. */
  isStale?: boolean;
  /** Whether its cells are fields to fill in, one after another. */
  isForm?: boolean;
}) {
  const { sort, pagination } = props;
  const columns = props.columns
    .filter(({ isHidden }) => !isHidden)
    .map((column, index) => ({
      ...column,
      id: column.sortBy ?? column.label,
      isRowHeader: index === 0,
    }));
  const isAligned = columns.some(({ width }) => width);
  return (
    <div
      className={`${styles.table} ${isAligned ? styles.aligned : ''}`}
      onKeyDownCapture={props.isForm ? letTabPass : undefined}
    >
      <TableRoot
        aria-label={props.label}
        sortDescriptor={sort?.descriptor ?? undefined}
        onSortChange={sort?.onSortChange}
        stale={props.isStale}
      >
        <TableHeader columns={columns}>
          {({ id, label, width, isRowHeader, sortBy }) => (
            <Column
              id={id}
              isRowHeader={isRowHeader}
              allowsSorting={sortBy !== undefined}
              style={{ width }}
            >
              {label}
            </Column>
          )}
        </TableHeader>
        <TableBody
          items={props.rows.map(row => ({ id: props.keyOf(row), row }))}
        >
          {({ id, row }) => (
            <Row id={id} columns={columns} href={props.hrefOf?.(row)}>
              {({ label, isPlain, isRowHeader, cell }) => (
                <Cell>
                  <div data-label={isPlain || isRowHeader ? undefined : label}>
                    <div>{cell(row)}</div>
                  </div>
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </TableRoot>
      {pagination?.type === 'page' && <TablePagination {...pagination} />}
    </div>
  );
}
