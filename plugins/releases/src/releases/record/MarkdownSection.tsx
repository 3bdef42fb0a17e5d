import { MarkdownContent } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { Section } from '../../shared/layout';
import styles from './sections.module.css';

/** A text that people wrote in Markdown. */
export function MarkdownSection(props: {
  title: string;
  content: string | undefined;
  empty: string;
}) {
  return (
    <Section title={props.title}>
      {props.content ? (
        <div className={styles.markdown}>
          <MarkdownContent content={props.content} />
        </div>
      ) : (
        <Text color="secondary">{props.empty}</Text>
      )}
    </Section>
  );
}
