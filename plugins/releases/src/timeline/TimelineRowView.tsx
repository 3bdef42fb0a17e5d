import {
  NO_LANE,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { memo, useMemo } from 'react';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { isWithin, Pixels, placeBars } from './barLayout';
import { BarMark } from './BarMark';
import { BucketMarks } from './BucketMarks';
import { NAME } from './gridFocus';
import styles from './Timeline.module.css';
import { useTimelineContext } from './TimelineContext';

/** What a lane is called, also where there is none. */
export function useRowTitle() {
  const { t } = useReleasesTranslation();
  const { groupBy } = useTimelineContext();
  return (row: TimelineRow) =>
    row.kind === 'lane' && row.lane === NO_LANE
      ? t(`timeline.none.${groupBy}`)
      : row.title;
}

function RowName(props: {
  row: TimelineRow | undefined;
  index: number;
  isTabStop: boolean;
}) {
  const { row, index } = props;
  const { t } = useReleasesTranslation();
  const { collapsed, formats, toggleLane } = useTimelineContext();
  const titleOf = useRowTitle();
  const place = `${index}:${NAME}`;
  const tabIndex = props.isTabStop ? 0 : -1;
  if (!row) {
    return (
      <div
        role="rowheader"
        className={styles.name}
        data-place={place}
        tabIndex={tabIndex}
      >
        <span className={styles.pending}>{t('timeline.loading')}</span>
      </div>
    );
  }
  if (row.kind !== 'lane') {
    return (
      <div
        role="rowheader"
        className={styles.name}
        data-place={place}
        tabIndex={tabIndex}
        title={row.title}
      >
        <span className={styles.component}>{row.title}</span>
      </div>
    );
  }
  const isOpen = !collapsed.has(row.lane);
  const Chevron = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <div role="rowheader" className={`${styles.name} ${styles.laneName}`}>
      <button
        type="button"
        className={styles.fold}
        data-place={place}
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        title={titleOf(row)}
        onClick={() => toggleLane(row.lane)}
      >
        <Chevron aria-hidden size={16} />
        <span className={styles.laneTitle}>{titleOf(row)}</span>
        <span className={styles.laneRows}>
          {t('timeline.laneRows', {
            count: row.rows ?? 0,
            total: formats.number(row.rows ?? 0),
          })}
        </span>
      </button>
    </div>
  );
}

function Row(props: {
  row: TimelineRow | undefined;
  index: number;
  top: number;
  view: Pixels;
  /** Which of its places the tab key leads to, if one of them. */
  tabStop: number | undefined;
}) {
  const { row, index, top, view, tabStop } = props;
  const { frame } = useTimelineContext();
  const placed = useMemo(
    () => placeBars(row?.bars ?? [], frame.scale),
    [row, frame],
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={row?.kind === 'lane' ? styles.lane : styles.row}
      style={{ top }}
    >
      <RowName row={row} index={index} isTabStop={tabStop === NAME} />
      <div role="gridcell" className={styles.marks}>
        {placed.map((bar, mark) =>
          isWithin(bar, view) || tabStop === mark ? (
            <BarMark
              key={bar.bar.releaseId}
              placed={bar}
              place={`${index}:${mark}`}
              isTabStop={tabStop === mark}
            />
          ) : undefined,
        )}
        {row?.buckets && (
          <BucketMarks
            buckets={row.buckets}
            index={index}
            view={view}
            tabStop={tabStop}
          />
        )}
      </div>
    </div>
  );
}

/** A row of the timeline: its name, and what lies on it within the view. */
export const TimelineRowView = memo(Row);
