import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { RiBookmarkLine, RiScales3Line, RiTrainLine } from '@remixicon/react';
import {
  HoldBadge,
  SeverityBadge,
  StateBadge,
  VerdictBadge,
} from '../../../releases/status';
import { effectIcons } from '../../../schedule/windows';
import { useLocale } from '../../../shared/time';
import { useItemTitle } from '../bookings/useItemTitle';
import { datesOf } from './spanOfDay';
import styles from './days.module.css';

function Icon({ item }: { item: CalendarItem }) {
  if (item.effect) {
    const EffectIcon = effectIcons[item.effect];
    return <EffectIcon aria-hidden />;
  }
  if (item.type === 'booking') {
    return <RiBookmarkLine aria-hidden />;
  }
  if (item.type === 'train') {
    return <RiTrainLine aria-hidden />;
  }
  if (item.type === 'review') {
    return <RiScales3Line aria-hidden />;
  }
  return item.type === 'milestone' ? <span aria-hidden>◆</span> : null;
}

/** One thing on a day; a press opens its essentials. */
export function DayRow(props: {
  item: CalendarItem;
  /** By whose clock the times are told. */
  zone: string;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
}) {
  const { item, zone, onOpen } = props;
  const locale = useLocale();
  const titleOf = useItemTitle();
  const isOneDay = datesOf(item, zone).length <= 1;
  const when = new Intl.DateTimeFormat(locale, {
    ...(isOneDay ? {} : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).formatRange(new Date(item.start), new Date(item.end));
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => onOpen(item, currentTarget)}
      >
        <span className={styles.when}>{when}</span>
        <span className={styles.what}>
          <span className={styles.name}>
            <Icon item={item} />
            {titleOf(item)}
          </span>
          {item.type === 'release' && (
            <span className={styles.badges}>
              {item.state && <StateBadge state={item.state} />}
              {item.held && <HoldBadge />}
              {item.verdict && <VerdictBadge verdict={item.verdict} />}
              {item.conflict && <SeverityBadge severity={item.conflict} />}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
