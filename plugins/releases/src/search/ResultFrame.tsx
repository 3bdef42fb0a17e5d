import { Flex, Link, Text } from '@backstage/ui';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { ReactNode } from 'react';
import styles from './ResultFrame.module.css';
import { Found } from './Found';

function Highlighted(props: { found: Found; field: 'title' | 'text' }) {
  const { highlight } = props.found;
  const text = highlight?.fields[props.field];
  return highlight && text ? (
    <HighlightedSearchResultText
      text={text}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : null;
}

/** A result of the search: what it is, with its facts and where it was found. */
export function ResultFrame(props: {
  found: Found;
  /** What kind of thing it is. */
  kind: string;
  icon: ReactNode;
  title: string;
  href: string;
  badges?: ReactNode;
  children?: ReactNode;
}) {
  const { found, title } = props;
  const hasSnippet = Boolean(found.highlight?.fields.text);
  return (
    <div className={styles.result}>
      <span className={styles.icon}>{props.icon}</span>
      <Flex direction="column" gap="1" className={styles.body}>
        <Flex align="center" gap="2" className={styles.line}>
          <Link href={props.href} variant="title-x-small" weight="bold">
            {found.highlight?.fields.title ? (
              <Highlighted found={found} field="title" />
            ) : (
              title
            )}
          </Link>
          <Text color="secondary">{props.kind}</Text>
          {props.badges}
        </Flex>
        {props.children}
        {hasSnippet && (
          <Text as="p" color="secondary" className={styles.snippet}>
            <Highlighted found={found} field="text" />
          </Text>
        )}
      </Flex>
    </div>
  );
}
