import { DatePicker } from '@backstage/ui';
import { CalendarDate, parseDate } from '@internationalized/date';
import { fieldError } from './fieldError';

function toValue(day: string): CalendarDate | null {
  return day ? parseDate(day) : null;
}

/** Takes a day, `2026-11-26`. */
export function DayField(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (day: string) => void;
  isRequired?: boolean;
  error?: string;
}) {
  return (
    <DatePicker
      label={props.label}
      description={props.description}
      granularity="day"
      shouldForceLeadingZeros
      isRequired={props.isRequired}
      value={toValue(props.value)}
      onChange={day => props.onChange(day ? day.toString().slice(0, 10) : '')}
      {...fieldError(props.error)}
    />
  );
}
