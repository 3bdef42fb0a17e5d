import { Select } from '@backstage/ui';
import { fieldError } from './fieldError';

/** Not null: a field without any value would show no message. */
const NONE = '';

/** Picks one of a few words. */
export function ChoiceField<T extends string>(props: {
  label: string;
  description?: string;
  options: readonly { id: T; label: string }[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** What not to choose is called, where one may. */
  noneLabel?: string;
  onClear?: () => void;
  isDisabled?: boolean;
  error?: string;
}) {
  const { options, noneLabel, value } = props;
  return (
    <Select
      label={props.label}
      description={props.description}
      isDisabled={props.isDisabled}
      options={[
        ...(noneLabel ? [{ id: NONE, label: noneLabel }] : []),
        ...options,
      ]}
      value={value ?? NONE}
      onChange={key => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) {
          props.onChange(chosen.id);
        } else {
          props.onClear?.();
        }
      }}
      {...fieldError(props.error)}
    />
  );
}
