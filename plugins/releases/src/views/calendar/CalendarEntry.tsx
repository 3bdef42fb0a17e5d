import {
  RiAlertLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiErrorWarningFill,
  RiPauseCircleLine,
  RiScales3Line,
  RiTrainLine,
} from '@remixicon/react';
import {
  CalendarItem,
  isReady,
} from '@slipway/backstage-plugin-releases-common';
import { VisuallyHidden } from '@backstage/ui';
import {
  HoldBadge,
  StateBadge,
  stateIcons,
  VerdictBadge,
  SeverityBadge,
} from '../../releases/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './CalendarEntry.module.css';
import { CalendarView } from './frame/calendarView';

const RELATION_ICONS = {
  own: undefined,
  upstream: RiArrowUpLine,
  downstream: RiArrowDownLine,
};

function isAtRisk({ type, verdict }: CalendarItem): boolean {
  return type === 'release' && verdict !== undefined && !isReady(verdict);
}

/** What a person should know of before the day. */
function isInConflict({ conflict }: CalendarItem): boolean {
  return conflict === 'high' || conflict === 'medium';
}

/** What is no release, and is told apart by what it is. */
function isNamedByType({ trainId, type }: CalendarItem): boolean {
  return trainId !== undefined || type === 'review';
}

/** One mark tells the most pressing. */
function Mark({ item }: { item: CalendarItem }) {
  if (item.type === 'train') {
    return <RiTrainLine aria-hidden />;
  }
  if (item.type === 'review') {
    return <RiScales3Line aria-hidden />;
  }
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

function Spoken({ item }: { item: CalendarItem }) {
  const { t } = useReleasesTranslation();
  return (
    <VisuallyHidden>
      {[
        isNamedByType(item) && t(`calendar.type.${item.type}`),
        !isNamedByType(item) &&
          item.relation !== 'own' &&
          t(`calendar.relation.${item.relation}`),
        item.state && t(`status.state.${item.state}`),
        item.held && t('status.held'),
        isAtRisk(item) && item.verdict && t(`status.verdict.${item.verdict}`),
        item.conflict && t(`timeline.conflict.${item.conflict}`),
      ]
        .filter(Boolean)
        .join(', ')}
    </VisuallyHidden>
  );
}

/** The plan of what happened at another time. */
function Planned({ item }: { item: CalendarItem }) {
  const { t } = useReleasesTranslation();
  const time = useTime(item.timeZone);
  return item.planned ? (
    <span className={styles.planned}>
      {t('calendar.planned', { span: time.span(item.planned) })}
    </span>
  ) : null;
}

/** How an item is laid out, by the layout of the calendar. */
const LAYOUTS: Record<CalendarView, string> = {
  month: styles.line,
  week: styles.block,
  agenda: styles.row,
};

/** One item in a calendar's grid: its marks, its time and its name. */
export function CalendarEntry(props: {
  item: CalendarItem;
  timeText: string;
  view: CalendarView;
}) {
  const { item, timeText, view } = props;
  const RelationIcon = RELATION_ICONS[item.relation];
  return (
    <span className={`${styles.entry} ${LAYOUTS[view]}`}>
      {RelationIcon && <RelationIcon aria-hidden />}
      <Mark item={item} />
      <span className={styles.text}>
        {view !== 'agenda' && timeText && (
          <>
            <span className={styles.time}>{timeText}</span>{' '}
          </>
        )}
        <span className={styles.title}>{item.title}</span>
        {view === 'agenda' && <Planned item={item} />}
      </span>
      {view !== 'agenda' && isInConflict(item) && (
        <RiErrorWarningFill aria-hidden className={styles.conflict} />
      )}
      {view === 'agenda' && item.type === 'release' && item.state && (
        <span className={styles.badges}>
          <StateBadge state={item.state} />
          {item.held && <HoldBadge />}
          {isAtRisk(item) && item.verdict && (
            <VerdictBadge verdict={item.verdict} />
          )}
          {item.conflict && <SeverityBadge severity={item.conflict} />}
        </span>
      )}
      {view !== 'agenda' && <Spoken item={item} />}
    </span>
  );
}
