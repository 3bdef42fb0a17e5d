import { Text } from '@backstage/ui';
import { ReactNode, Ref, useId } from 'react';
import styles from './days.module.css';

/** A titled list in what is shown of a day. */
export function DayPart(props: {
  title: string;
  children: ReactNode;
  /** Below the list. */
  footer?: ReactNode;
  listRef?: Ref<HTMLUListElement>;
}) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <Text as="h3" variant="body-large" weight="bold" id={titleId}>
        {props.title}
      </Text>
      <ul ref={props.listRef} className={styles.list}>
        {props.children}
      </ul>
      {props.footer}
    </section>
  );
}
