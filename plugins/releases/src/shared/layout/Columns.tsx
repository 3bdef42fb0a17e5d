import { ReactNode } from 'react';
import styles from './Columns.module.css';

/**
 * A wide column and a narrow one. Where it is tight they come below each other,
 * after what leads: at the top of the narrow column where there is room.
 */
export function Columns(props: {
  lead: ReactNode;
  main: ReactNode;
  side: ReactNode;
}) {
  return (
    <div className={styles.columns}>
      <div className={`${styles.column} ${styles.lead}`}>{props.lead}</div>
      <div className={`${styles.column} ${styles.main}`}>{props.main}</div>
      <div className={styles.column}>{props.side}</div>
    </div>
  );
}
