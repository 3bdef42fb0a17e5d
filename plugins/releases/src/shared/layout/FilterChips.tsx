import { Button, Flex, Tag, TagGroup } from '@backstage/ui';
import styles from './FilterChips.module.css';

/** The values that filters are set to, each to be removed. */
export function FilterChips<Name extends string>(props: {
  label: string;
  clearLabel: string;
  names: readonly Name[];
  filters: Record<Name, readonly string[]>;
  textOf: (name: Name, value: string) => string;
  setFilter: (name: Name, values: readonly string[]) => void;
  onClear: () => void;
}) {
  const { names, filters, textOf, setFilter } = props;
  const chips = names.flatMap(name =>
    filters[name].map(value => ({
      id: `${name} ${value}`,
      name,
      value,
      text: textOf(name, value),
    })),
  );
  if (chips.length === 0) {
    return null;
  }
  return (
    <Flex align="center" gap="2" className={styles.chips}>
      <TagGroup
        aria-label={props.label}
        onRemove={ids =>
          chips
            .filter(({ id }) => ids.has(id))
            .forEach(({ name, value }) =>
              setFilter(
                name,
                filters[name].filter(other => other !== value),
              ),
            )
        }
      >
        {chips.map(({ id, text }) => (
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
