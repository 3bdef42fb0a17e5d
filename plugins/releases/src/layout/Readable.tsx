import { ReactNode } from 'react';
import styles from './Readable.module.css';

/**
 * Lifts the portal's text colours where they are too faint to be read: some of
 * them fall short of the contrast that WCAG asks for, secondary text in its
 * dark theme, errors in its light one.
 */
export function Readable(props: { children: ReactNode }) {
  return (
    <div className={styles.measured}>
      <div className={styles.lifted}>{props.children}</div>
    </div>
  );
}
