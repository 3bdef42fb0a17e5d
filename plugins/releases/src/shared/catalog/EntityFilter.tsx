import { Select } from '@backstage/ui';
import { fieldError } from '../form';
import { useEntitySearch } from './useEntitySearch';

/** Narrows by entities of the catalog, searched as one types. */
export function EntityFilter(props: {
  label: string;
  placeholder: string;
  searchPlaceholder: string;
  kinds: readonly string[];
  value: readonly string[];
  onChange: (entityRefs: string[]) => void;
  error?: string;
}) {
  const { value, onChange } = props;
  const options = useEntitySearch(props.kinds);
  return (
    <Select<'multiple'>
      label={props.label}
      placeholder={props.placeholder}
      selectionMode="multiple"
      options={options}
      search={{ mode: 'server', placeholder: props.searchPlaceholder }}
      value={[...value]}
      onChange={keys => onChange(keys.map(String))}
      {...fieldError(props.error)}
    />
  );
}
