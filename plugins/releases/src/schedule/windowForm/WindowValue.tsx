import { Text } from '@backstage/ui';
import {
  instantSchema,
  recurrenceSchema,
  windowEffectSchema,
  windowScopeSchema,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../../shared/catalog';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './windowForm.module.css';

/** The lines that a field of a window is compared by. */
function useLines(zone: string) {
  const { t } = useReleasesTranslation();
  const time = useTime(zone);
  return (field: string, value: unknown): string[] => {
    const recurrence = recurrenceSchema.safeParse(value);
    const scope = windowScopeSchema.safeParse(value);
    const effect = windowEffectSchema.safeParse(value);
    const instant = instantSchema.safeParse(value);
    if (value === undefined || value === '') {
      return [];
    }
    if (field === 'recurrence' && recurrence.success) {
      const { rrule, dtstart, duration, endsBy, exdates } = recurrence.data;
      return [
        rrule,
        `${t('windows.form.dtstart')}: ${dtstart}`,
        `${t('windows.form.duration')}: ${duration}`,
        `${t('windows.form.endsBy.title')}: ${t(
          `windows.form.endsBy.${endsBy ?? 'duration'}`,
        )}`,
        ...exdates.map(exdate => `${t('windows.form.exceptions')}: ${exdate}`),
      ];
    }
    if (field === 'scope' && scope.success) {
      const { entityFilter, environments, releaseKinds } = scope.data;
      const list = (values: readonly string[]) =>
        values.join(', ') || t('windows.form.any');
      return [
        entityFilter ? JSON.stringify(entityFilter) : t('windows.form.any'),
        `${t('windows.form.environments')}: ${list(environments)}`,
        `${t('windows.form.releaseKinds')}: ${list(
          releaseKinds.map(kind => t(`status.kind.${kind}`)),
        )}`,
      ];
    }
    if (field === 'effect' && effect.success) {
      return [t(`windows.effect.${effect.data}`)];
    }
    if ((field === 'start' || field === 'end') && instant.success) {
      return [`${time.instant(instant.data)} ${time.zone}`];
    }
    return [entityLabel(String(value))];
  };
}

/** The value of a field of a window, to be compared with another one. */
export function WindowValue(props: {
  field: string;
  value: unknown;
  zone: string;
}) {
  const { t } = useReleasesTranslation();
  const lines = useLines(props.zone)(props.field, props.value);
  return lines.length === 0 ? (
    <Text color="secondary">{t('conflict.empty')}</Text>
  ) : (
    <ul className={styles.lines}>
      {lines.map(line => (
        <li key={line}>
          <Text as="span">{line}</Text>
        </li>
      ))}
    </ul>
  );
}
