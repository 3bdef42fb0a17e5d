import { Combobox } from '@backstage/ui';
import { useMemo } from 'react';
import { localZone } from '../time';
import { fieldError } from './fieldError';
import { zonesWith } from './zonesWith';

/** Picks a time zone of the IANA database by its name. */
export function ZonePicker(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (zone: string) => void;
  isDisabled?: boolean;
  error?: string;
}) {
  const { value, onChange } = props;
  const options = useMemo(
    () =>
      zonesWith(localZone(), value).map(zone => ({ id: zone, label: zone })),
    [value],
  );
  return (
    <Combobox
      label={props.label}
      description={props.description}
      isDisabled={props.isDisabled}
      options={options}
      menuTrigger="input"
      search
      value={value}
      onChange={zone => zone !== null && onChange(String(zone))}
      {...fieldError(props.error)}
    />
  );
}
