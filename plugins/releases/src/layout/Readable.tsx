import { ReactNode } from 'react';
import styles from './Readable.module.css';

/**
 * Lifts the portal's secondary text where it is too faint to be read: in its
 * dark theme it falls short of the contrast that WCAG asks for.
 */
export function Readable(props: { children: ReactNode }) {
  return (
    <div className={styles.measured}>
      <div className={styles.lifted}>{props.children}</div>
    </div>
  );
}
