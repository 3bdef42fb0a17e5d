import { RiBookmarkLine } from '@remixicon/react';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../../shared/time';
import styles from '../bands/bandMark.module.css';
import { CalendarView } from '../frame/calendarView';
import { useItemTitle } from './useItemTitle';

/** A booking in a calendar's grid: what is booked, and what for. */
export function BookingMark(props: { item: CalendarItem; view: CalendarView }) {
  const { item, view } = props;
  const titleOf = useItemTitle();
  const time = useTime();
  return (
    <span className={`${styles.mark} ${view === 'agenda' ? styles.row : ''}`}>
      <RiBookmarkLine aria-hidden />
      <span className={styles.text}>
        <span className={styles.title}>{titleOf(item)}</span>
        {view === 'agenda' && (
          <span className={styles.when}>
            {' '}
            {time.span(item)} {time.zone}
          </span>
        )}
        <span className={styles.reason}> · {item.reason}</span>
      </span>
    </span>
  );
}
