import { Text } from '@backstage/ui';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** Days off, the next one by its date and the others by how many they are. */
export function DaysOff(props: {
  /** `YYYY-MM-DD`, the earliest first; not empty. */
  days: readonly string[];
  /** What the next one is called. */
  name?: string;
}) {
  const { days, name } = props;
  const { t } = useReleasesTranslation();
  const { now, locale } = useTime();
  const today = new Date(now).toISOString().slice(0, 10);
  const ahead = days.filter(day => day >= today);
  const [first] = ahead.length > 0 ? ahead : days;
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(first));
  const next = name ? `${date} (${name})` : date;
  const count = ahead.length - 1;
  return (
    <Text as="div">
      {count > 0 ? t('windows.ics.daysOff', { date: next, count }) : next}
    </Text>
  );
}
