import { ReactNode } from 'react';
import styles from './Columns.module.css';

/** A wide column and a narrow one, which come below each other where it is tight. */
export function Columns(props: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{props.main}</div>
      <div className={styles.column}>{props.side}</div>
    </div>
  );
}
