import { Combobox } from '@backstage/ui';
import { useMemo } from 'react';
import { fieldError } from '../form';
import { entityLabel } from './entityLabel';
import { useEntitySearch } from './useEntitySearch';

/** Picks one entity of the catalog, searched as one types. */
export function EntityPicker(props: {
  label: string;
  description?: string;
  placeholder?: string;
  kinds: readonly string[];
  value: string | undefined;
  onChange: (entityRef: string | undefined) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  error?: string;
}) {
  const { value, onChange } = props;
  const options = useEntitySearch(props.kinds);
  const selected = useMemo(
    () => (value ? { id: value, label: entityLabel(value) } : null),
    [value],
  );
  return (
    <Combobox
      label={props.label}
      description={props.description}
      placeholder={props.placeholder}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      options={options}
      menuTrigger="input"
      search={{ mode: 'server' }}
      value={selected}
      onChange={option => onChange(option?.id)}
      {...fieldError(props.error)}
    />
  );
}
