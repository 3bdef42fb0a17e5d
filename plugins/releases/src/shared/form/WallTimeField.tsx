import { DatePicker, Flex, Text } from '@backstage/ui';
import { CalendarDateTime, parseDateTime } from '@internationalized/date';
import { RiErrorWarningLine } from '@remixicon/react';
import { useReleasesTranslation } from '../translation';
import { fieldError } from './fieldError';
import { resolveWall } from './wallTime';

const SECONDS = /:\d\d$/;

function toValue(wall: string): CalendarDateTime | null {
  return wall ? parseDateTime(wall) : null;
}

/** Takes a date and a time as a clock in the zone shows them. */
export function WallTimeField(props: {
  label: string;
  description?: string;
  zone: string;
  value: string;
  onChange: (wall: string) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  error?: string;
}) {
  const { value, zone, onChange } = props;
  const { t } = useReleasesTranslation();
  const { oddity } = resolveWall(value, zone);
  const [taken] = (oddity?.taken ?? '').split('T').reverse();
  return (
    <Flex direction="column" gap="1">
      <DatePicker
        label={props.label}
        description={props.description}
        granularity="minute"
        shouldForceLeadingZeros
        isRequired={props.isRequired}
        isDisabled={props.isDisabled}
        value={toValue(value)}
        onChange={date =>
          onChange(date ? date.toString().replace(SECONDS, '') : '')
        }
        {...fieldError(props.error)}
      />
      {oddity && (
        <Text variant="body-small" color="warning" role="status">
          <RiErrorWarningLine aria-hidden size={14} />{' '}
          {t(`form.window.${oddity.kind}`, {
            zone,
            taken,
            offset: oddity.offset,
          })}
        </Text>
      )}
    </Flex>
  );
}
