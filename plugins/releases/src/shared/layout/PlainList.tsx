import { ReactNode } from 'react';
import styles from './PlainList.module.css';

/** A list without bullets. */
export function PlainList(props: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.children}
    </ul>
  );
}
