import { TextField } from '@backstage/ui';
import { useState } from 'react';
import { useReleasesTranslation } from '../translation';
import { fieldError } from './fieldError';
import { readTimeOfDay } from './timeOfDay';

/** Takes a time of day, `16:00`; what is no time is answered as ''. */
export function TimeOfDayField(props: {
  label: string;
  /** Whether it can stay empty. */
  isOptional?: boolean;
  value: string;
  onChange: (time: string) => void;
  error?: string;
}) {
  const { value, onChange, isOptional } = props;
  const { t } = useReleasesTranslation();
  const [typed, setTyped] = useState<string>();
  const isMissing = typed?.trim() === '' && isOptional;
  return (
    <TextField
      label={props.label}
      isRequired={!isOptional}
      inputMode="numeric"
      placeholder="16:00"
      size="small"
      value={typed ?? value}
      onChange={text => {
        setTyped(text);
        onChange(readTimeOfDay(text));
      }}
      onBlur={() => value && setTyped(undefined)}
      {...fieldError(
        typed !== undefined && !value && !isMissing
          ? t('form.timeOfDay')
          : props.error,
      )}
    />
  );
}
