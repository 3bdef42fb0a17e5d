import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './fields.module.css';
import { Row } from './Row';

/** Rows that are added, changed and taken away. */
export function ListEditor<T extends object>(props: {
  rows: readonly Row<T>[];
  /** What a row is called, by its place from 1. */
  rowName: (place: number) => string;
  addLabel: string;
  removeLabel: (name: string) => string;
  isDisabled?: boolean;
  error?: string;
  newRow: () => Row<T>;
  onChange: (rows: Row<T>[]) => void;
  children: (
    row: Row<T>,
    change: (patch: Partial<T>) => void,
    index: number,
  ) => ReactNode;
}) {
  const { rows, onChange } = props;
  return (
    <Flex direction="column" gap="3">
      {rows.map((row, index) => {
        const name = props.rowName(index + 1);
        const change = (patch: Partial<T>) =>
          onChange(
            rows.map(other =>
              other.rowKey === row.rowKey ? { ...other, ...patch } : other,
            ),
          );
        return (
          <div
            key={row.rowKey}
            role="group"
            aria-label={name}
            className={styles.row}
          >
            <div className={styles.rowHead}>
              <Text weight="bold">{name}</Text>
              <ButtonIcon
                aria-label={props.removeLabel(name)}
                variant="tertiary"
                size="small"
                icon={<RiDeleteBinLine />}
                isDisabled={props.isDisabled}
                onPress={() =>
                  onChange(rows.filter(other => other.rowKey !== row.rowKey))
                }
              />
            </div>
            {props.children(row, change, index)}
          </div>
        );
      })}
      {props.error && (
        <Text className={styles.error} role="alert">
          {props.error}
        </Text>
      )}
      <Button
        className={styles.add}
        variant="secondary"
        size="small"
        iconStart={<RiAddLine />}
        isDisabled={props.isDisabled}
        onPress={() => onChange([...rows, props.newRow()])}
      >
        {props.addLabel}
      </Button>
    </Flex>
  );
}
