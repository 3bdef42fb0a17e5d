import { ReactNode } from 'react';
import styles from './DataTable.module.css';

/**
 * A plain table of facts. On a narrow screen each row becomes a block. The
 * first cell of a row names it.
 */
export function DataTable<T>(props: {
  label: string;
  columns: readonly string[];
  /** How wide each column is, for tables that stand below each other. */
  widths?: readonly string[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  cellsOf: (row: T) => readonly ReactNode[];
}) {
  const { columns, widths } = props;
  return (
    <table
      className={`${styles.table} ${widths ? styles.fixed : ''}`}
      aria-label={props.label}
    >
      {widths && (
        <colgroup>
          {widths.map((width, index) => (
            <col key={columns[index]} style={{ width }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(row => {
          const [name, ...cells] = props.cellsOf(row);
          return (
            <tr key={props.keyOf(row)}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} data-label={columns[index + 1]}>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
