import { Flex, Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useId } from 'react';

/** Chooses one of a few ways to go on with a form. */
export function Segments<T extends string>(props: {
  label: string;
  options: readonly { id: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  const { options, value } = props;
  const labelId = useId();
  return (
    <Flex direction="column" gap="1">
      <Text as="span" variant="body-small" id={labelId}>
        {props.label}
      </Text>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={keys => {
          const chosen = options.find(({ id }) => keys.has(id));
          if (chosen) {
            props.onChange(chosen.id);
          }
        }}
      >
        {options.map(({ id, label }) => (
          <ToggleButton key={id} id={id} size="small">
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Flex>
  );
}
