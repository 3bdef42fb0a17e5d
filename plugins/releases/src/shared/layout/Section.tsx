import {
  Card,
  CardBody,
  CardHeader,
  Flex,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** A titled part of a page. */
export function Section(props: {
  title: string;
  /** For what says by itself what it is; the title is then only spoken. */
  isTitleHidden?: boolean;
  /** Beside the title, in smaller words. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  if (props.isTitleHidden) {
    return (
      <Card role="region" aria-labelledby={titleId} className={styles.section}>
        <VisuallyHidden>
          <h2 id={titleId}>{props.title}</h2>
        </VisuallyHidden>
        <CardBody className={styles.whole}>{props.children}</CardBody>
      </Card>
    );
  }
  return (
    <Card role="region" aria-labelledby={titleId} className={styles.section}>
      <CardHeader>
        <Flex justify="between" align="center" gap="3" className={styles.head}>
          <Flex align="baseline" gap="2" className={styles.head}>
            <Text as="h2" variant="title-x-small" weight="bold" id={titleId}>
              {props.title}
            </Text>
            {props.note && (
              <Text as="span" color="secondary">
                {props.note}
              </Text>
            )}
          </Flex>
          {props.actions}
        </Flex>
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
