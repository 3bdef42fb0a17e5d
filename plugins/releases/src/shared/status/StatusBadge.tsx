import { Badge } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './StatusBadge.module.css';
import { Tone } from './Tone';

/** A word with its icon, on the ground of its tone. */
export function StatusBadge(props: {
  tone: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Badge
      icon={props.icon}
      className={`${styles.badge} ${styles[props.tone]}`}
    >
      {props.children}
    </Badge>
  );
}
