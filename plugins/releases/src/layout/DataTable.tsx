import { ReactNode } from 'react';
import styles from './DataTable.module.css';

/**
 * A plain table of facts. On a narrow screen each row becomes a block. The
 * first cell of a row names it.
 */
export function DataTable<T>(props: {
  label: string;
  /** Whether the first cells say more than a name. */
  hasWideNames?: boolean;
  columns: readonly string[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  cellsOf: (row: T) => readonly ReactNode[];
}) {
  return (
    <table
      className={`${styles.table} ${
        props.hasWideNames ? styles.wideNames : ''
      }`}
      aria-label={props.label}
    >
      <thead>
        <tr>
          {props.columns.map(column => (
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
                <td
                  key={props.columns[index + 1]}
                  data-label={props.columns[index + 1]}
                >
                  {cell}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
