import {
  RiAlertLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiPauseCircleLine,
} from '@remixicon/react';
import {
  CalendarItem,
  isReady,
} from '@slipway/backstage-plugin-releases-common';
import { VisuallyHidden } from '@backstage/ui';
import { stateIcons } from '../status/stateIcons';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './CalendarEntry.module.css';

const RELATION_ICONS = {
  own: undefined,
  upstream: RiArrowUpLine,
  downstream: RiArrowDownLine,
};

function isAtRisk({ type, verdict }: CalendarItem): boolean {
  return type === 'release' && verdict !== undefined && !isReady(verdict);
}

/** One mark tells the most pressing. */
function Mark({ item }: { item: CalendarItem }) {
  if (item.type === 'milestone') {
    return <span aria-hidden>◆</span>;
  }
  if (item.held) {
    return <RiPauseCircleLine aria-hidden />;
  }
  if (isAtRisk(item)) {
    return <RiAlertLine aria-hidden />;
  }
  const Icon = item.state ? stateIcons[item.state] : undefined;
  return Icon ? <Icon aria-hidden /> : null;
}

/** One item in a calendar's grid: its marks, its time and its name. */
export function CalendarEntry(props: {
  item: CalendarItem;
  timeText: string;
  isWrapped: boolean;
}) {
  const { item, timeText } = props;
  const { t } = useReleasesTranslation();
  const RelationIcon = RELATION_ICONS[item.relation];
  return (
    <span
      className={`${styles.entry} ${props.isWrapped ? styles.wrapped : ''}`}
    >
      {RelationIcon && <RelationIcon aria-hidden />}
      <Mark item={item} />
      {timeText && <span className={styles.time}>{timeText}</span>}
      <span className={styles.title}>{item.title}</span>
      <VisuallyHidden>
        {[
          t(`calendar.relation.${item.relation}`),
          item.state && t(`status.state.${item.state}`),
          item.held && t('status.held'),
          isAtRisk(item) && item.verdict && t(`status.verdict.${item.verdict}`),
        ]
          .filter(Boolean)
          .join(', ')}
      </VisuallyHidden>
    </span>
  );
}
