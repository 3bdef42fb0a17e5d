import { VisuallyHidden } from '@backstage/ui';
import { RiAlertLine, RiErrorWarningFill } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useReleasesTranslation } from '../../../shared/translation';
import { Rest } from './foldDays';
import styles from './days.module.css';
import { useCountsText } from './useCountsText';

/** Whether the calendar names nothing of a day, which has releases alone. */
function isUnnamed({ day: { counts }, count }: Rest): boolean {
  return counts.releases === count && counts.milestones + counts.trains === 0;
}

/** How much more there is on a day than the calendar shows of it. */
export function RestMark(props: { rest: Rest; locale?: string }) {
  const { day, count, notReady, conflicts } = props.rest;
  const { t } = useReleasesTranslation();
  const text = useCountsText()(day);
  const date = DateTime.fromISO(day.date)
    .reconfigure({ locale: props.locale })
    .toLocaleString({ weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <span className={styles.rest} title={text}>
      <span className={styles.more}>
        {isUnnamed(props.rest)
          ? t('calendar.day.releases', { count })
          : t('calendar.more', { count })}
      </span>
      <VisuallyHidden>
        {t('calendar.day.spoken', { date, counts: text })}
      </VisuallyHidden>
      {notReady > 0 && (
        <span aria-hidden className={styles.tally}>
          <RiAlertLine /> {notReady}
        </span>
      )}
      {conflicts > 0 && (
        <span aria-hidden className={`${styles.tally} ${styles.conflicts}`}>
          <RiErrorWarningFill /> {conflicts}
        </span>
      )}
    </span>
  );
}
