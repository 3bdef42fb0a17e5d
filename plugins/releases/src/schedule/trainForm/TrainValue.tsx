import { Text } from '@backstage/ui';
import {
  instantSchema,
  recurrenceSchema,
  trainCutoffSchema,
} from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './TrainValue.module.css';

type Translate = ReturnType<typeof useReleasesTranslation>['t'];

function lineOf(value: unknown, t: Translate): string {
  const { data: recurrence } = recurrenceSchema.safeParse(value);
  if (recurrence) {
    const { rrule, dtstart, duration, exdates } = recurrence;
    const { endsBy = 'duration' } = recurrence;
    const ends = t(`windows.form.endsBy.${endsBy}`);
    return [rrule, dtstart, duration, ends, ...exdates].join(', ');
  }
  const { data: moment } = trainCutoffSchema.safeParse(value);
  if (moment) {
    const { name, before, offsetDays, timeOfDay, requiresState } = moment;
    return [name, before ?? offsetDays, timeOfDay, requiresState]
      .filter(part => part !== undefined)
      .join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The value of a field of a train, to be compared with another one. */
export function TrainValue(props: { value: unknown; zone: string }) {
  const { value } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(props.zone);
  const { data: instant } = instantSchema.safeParse(value);
  const items = Array.isArray(value) ? value : [value];
  if (value === undefined || items.length === 0) {
    return <Text color="secondary">{t('conflict.empty')}</Text>;
  }
  return instant ? (
    <Text>{`${time.instant(instant)} ${time.zone}`}</Text>
  ) : (
    <ul className={styles.list}>
      {items.map(item => (
        <li key={lineOf(item, t)}>
          <Text as="span">{lineOf(item, t)}</Text>
        </li>
      ))}
    </ul>
  );
}
