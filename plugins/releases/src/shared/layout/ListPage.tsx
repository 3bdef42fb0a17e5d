import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './ListPage.module.css';
import { PageHead } from './PageHead';
import { Section } from './Section';

/** A tab of the plugin with a list of records, and the way to a new one. */
export function ListPage(props: {
  title: string;
  /** Above the list. */
  lead?: ReactNode;
  /** Beside the title, before the way to a new record. */
  actions?: ReactNode;
  /** The way to a new record, for those who may make one. */
  add: { href: string; label: string; isAllowed: boolean | undefined };
  /** What is said about the list, in smaller words. */
  note?: string;
  children: ReactNode;
}) {
  const { title, lead, actions, add, note, children } = props;
  return (
    <Container py="4">
      <PageHead name={title} isTab />
      <Flex direction="column" gap="4">
        {lead}
        <Section
          title={title}
          actions={
            <Flex gap="2" className={styles.actions}>
              {actions}
              {add.isAllowed && (
                <ButtonLink
                  variant="primary"
                  iconStart={<RiAddLine />}
                  href={add.href}
                >
                  {add.label}
                </ButtonLink>
              )}
            </Flex>
          }
        >
          <Flex direction="column" gap="3">
            {note && <Text color="secondary">{note}</Text>}
            {children}
          </Flex>
        </Section>
      </Flex>
    </Container>
  );
}
