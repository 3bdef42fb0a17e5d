import { VisuallyHidden } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { effectIcons } from '../../../schedule/windows';
import { useTime } from '../../../shared/time';
import { useReleasesTranslation } from '../../../shared/translation';
import { CalendarView } from '../frame/calendarView';
import styles from '../bands/bandMark.module.css';

/** A window in a calendar's grid: its mark, its name, and why it is. */
export function WindowMark(props: { item: CalendarItem; view: CalendarView }) {
  const { item, view } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(item.timeZone);
  const effect = item.effect ?? 'deny';
  const Icon = effectIcons[effect];
  return (
    <span className={`${styles.mark} ${view === 'agenda' ? styles.row : ''}`}>
      <Icon aria-hidden />
      <VisuallyHidden>{t(`windows.effect.${effect}`)}: </VisuallyHidden>
      <span className={styles.text}>
        <span className={styles.title}>{item.title}</span>
        {view === 'agenda' && (
          <span className={styles.when}>
            {' '}
            {time.span(item)} {time.zone}
          </span>
        )}
        {item.reason && <span className={styles.reason}> · {item.reason}</span>}
      </span>
    </span>
  );
}
