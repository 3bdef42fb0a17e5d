import { ButtonIcon, Text } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import { RiCloseLine } from '@remixicon/react';
import {
  CalendarDay,
  CalendarItem,
  CalendarQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useId } from 'react';
import { useSettled } from '../../../shared/time';
import { useReleasesTranslation } from '../../../shared/translation';
import { isBand } from '../bands/band';
import { CalendarFrame } from '../frame/calendarView';
import { DayCounts } from './DayCounts';
import { DayPart } from './DayPart';
import { DayReleases } from './DayReleases';
import { DayRow } from './DayRow';
import { listsOfDay } from './listsOfDay';
import { spanOfDay } from './spanOfDay';
import styles from './days.module.css';
import { useReturnFocus } from './useReturnFocus';
import { useUrgentReleases } from './useUrgentReleases';

/** Windows, bookings, trains, milestones and reviews of a day. */
function Others(props: {
  day: CalendarDay | undefined;
  items: readonly CalendarItem[];
  zone: string;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
}) {
  const { day, items, zone, onOpen } = props;
  const { t } = useReleasesTranslation();
  const dated = items.filter(
    item => !isBand(item) && item.type !== 'review',
  ).length;
  const total = day ? day.counts.milestones + day.counts.trains : 0;
  return items.length === 0 ? null : (
    <DayPart
      title={t('calendar.day.others')}
      footer={
        total > dated && (
          <Text>{t('calendar.day.moreDates', { count: total - dated })}</Text>
        )
      }
    >
      {items.map(item => (
        <DayRow key={item.id} item={item} zone={zone} onOpen={onOpen} />
      ))}
    </DayPart>
  );
}

/**
 * All that is on one day of a calendar, beside it: the most urgent first, and
 * its releases a page after the other.
 */
export function DayDrawer(props: {
  date: string;
  frame: CalendarFrame;
  /** What the calendar counts on that day; absent where nothing is. */
  day: CalendarDay | undefined;
  /** What else is on that day. */
  others: readonly CalendarItem[];
  query: CalendarQueryInput;
  /** Whether the essentials of something on the day are open above it. */
  isCovered: boolean;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
  onClose: () => void;
}) {
  const { date, frame, day, others, query, isCovered, onOpen, onClose } = props;
  const wasCovered = useSettled(isCovered);
  useReturnFocus();
  const { zone, locale } = frame;
  const { t } = useReleasesTranslation();
  const titleId = useId();
  const urgent = useUrgentReleases(day, query, zone);
  const lists = listsOfDay(query, spanOfDay(date, zone));
  const isOnly = lists.length === 1;
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      // What opens above it has the focus, until after it was closed. The drawer
      // gives it back whenever that changes, and so not by itself.
      disableAutoFocus={isCovered || wasCovered}
      disableEnforceFocus={isCovered || wasCovered}
      disableRestoreFocus
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: styles.drawer,
      }}
    >
      <div className={styles.head}>
        <Text as="h2" variant="title-x-small" weight="bold" id={titleId}>
          {DateTime.fromISO(date)
            .reconfigure({ locale })
            .toLocaleString(DateTime.DATE_HUGE)}
        </Text>
        <ButtonIcon
          aria-label={t('calendar.day.close')}
          variant="tertiary"
          icon={<RiCloseLine />}
          onPress={onClose}
        />
      </div>
      {day && <DayCounts counts={day.counts} />}
      {urgent.length > 0 && (
        <DayPart title={t('calendar.day.urgent')}>
          {urgent.map(item => (
            <DayRow key={item.id} item={item} zone={zone} onOpen={onOpen} />
          ))}
        </DayPart>
      )}
      <Others day={day} items={others} zone={zone} onOpen={onOpen} />
      {lists.map(list => (
        <DayReleases
          key={list.relation}
          list={list}
          isOnly={isOnly}
          title={total =>
            query.entityRef
              ? t(`calendar.toggle.${list.relation}`, { total: String(total) })
              : t('calendar.day.all', { total: String(total) })
          }
          zone={zone}
          onOpen={onOpen}
        />
      ))}
    </Drawer>
  );
}
