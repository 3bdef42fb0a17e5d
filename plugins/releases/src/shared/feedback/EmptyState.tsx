import { Flex, Text } from '@backstage/ui';
import { ReactElement, ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** An empty place that says what would fill it. */
export function EmptyState(props: {
  icon?: ReactElement;
  title: string;
  description?: string;
  action?: ReactNode;
}) {
  return (
    <Flex direction="column" align="center" gap="2" className={styles.place}>
      {props.icon && (
        <span className={styles.icon} aria-hidden>
          {props.icon}
        </span>
      )}
      <Text weight="bold">{props.title}</Text>
      {props.description && <Text color="secondary">{props.description}</Text>}
      {props.action}
    </Flex>
  );
}
