import { Button, Flex, Tag, TagGroup } from '@backstage/ui';
import styles from './Chips.module.css';

/** What narrows a list, each to be taken away. */
export function Chips(props: {
  label: string;
  clearLabel: string;
  chips: readonly { id: string; text: string }[];
  onRemove: (ids: readonly string[]) => void;
  onClear: () => void;
}) {
  if (props.chips.length === 0) {
    return null;
  }
  return (
    <Flex align="center" gap="2" className={styles.chips}>
      <TagGroup
        aria-label={props.label}
        onRemove={keys => props.onRemove([...keys].map(String))}
      >
        {props.chips.map(({ id, text }) => (
          <Tag key={id} id={id} textValue={text} size="small">
            {text}
          </Tag>
        ))}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={props.onClear}>
        {props.clearLabel}
      </Button>
    </Flex>
  );
}
