import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useTime } from '../time';
import styles from './LedgerLine.module.css';

/** One entry of a ledger: who did what, when, and what came with it. */
export function LedgerLine(props: {
  sentence: ReactNode;
  /** When it happened. */
  at: string;
  zone?: string;
  children?: ReactNode;
}) {
  const { at } = props;
  const time = useTime(props.zone);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text as="span">{props.sentence}</Text>
        <Text as="span" variant="body-small" color="secondary">
          {time.isNear(at) && `${time.relative(at)} · `}
          <time dateTime={at}>
            {time.instant(at)} {time.zone}
          </time>
        </Text>
      </div>
      {props.children}
    </li>
  );
}
