import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** One fact with its name, as a part of {@link Facts}. */
export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Facts below each other, or beside each other where they find room. */
export function Facts(props: { isWide?: boolean; children: ReactNode }) {
  return (
    <dl className={props.isWide ? styles.wide : styles.facts}>
      {props.children}
    </dl>
  );
}
