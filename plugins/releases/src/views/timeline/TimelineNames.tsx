import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { TimelineRow } from '@slipway/backstage-plugin-releases-common';
import { memo } from 'react';
import { NAME } from './gridFocus';
import styles from './Timeline.module.css';
import { useTimelineContext } from './TimelineContext';
import { HEAD_HEIGHT } from './TimelineFrame';

function RowName(props: {
  row: TimelineRow | undefined;
  index: number;
  id: string;
  top: number;
  isTabStop: boolean;
}) {
  const { row, index, id } = props;
  const { folded, words, toggleLane } = useTimelineContext();
  const focusable = {
    'data-place': `${index}:${NAME}`,
    tabIndex: props.isTabStop ? 0 : -1,
  };
  const place = { id, role: 'rowheader', style: { top: props.top } };
  if (!row) {
    return (
      <div {...place} {...focusable} className={styles.name}>
        <span className={styles.pending}>{words.loading}</span>
      </div>
    );
  }
  const title = words.title(row);
  if (row.kind !== 'lane') {
    return (
      <div {...place} {...focusable} className={styles.name} title={title}>
        <span className={styles.component}>{title}</span>
      </div>
    );
  }
  const isOpen = !folded.has(row.lane);
  const Chevron = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <div {...place} className={`${styles.name} ${styles.laneName}`}>
      <button
        {...focusable}
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        title={title}
        onClick={() => toggleLane(row.lane)}
      >
        <Chevron aria-hidden size={16} />
        <span className={styles.laneTitle}>{title}</span>
        <span className={styles.laneRows}>{words.laneRows(row.rows ?? 0)}</span>
      </button>
    </div>
  );
}

const MemoRowName = memo(RowName);

/**
 * The names of rows, in one place that stays while the time scrolls: a place
 * for each of them would be a layer for each of them. The rows own them.
 */
export function TimelineNames(props: {
  rows: readonly { index: number; top: number; row: TimelineRow | undefined }[];
  height: number;
  idOf: (index: number) => string;
  /** The row whose name the tab key leads to, if it is a name. */
  tabStop: number | undefined;
}) {
  const { rows, height, idOf, tabStop } = props;
  return (
    <div className={styles.names} style={{ height }}>
      {rows.map(({ index, top, row }) => (
        <MemoRowName
          key={index}
          row={row}
          index={index}
          id={idOf(index)}
          top={top - HEAD_HEIGHT}
          isTabStop={tabStop === index}
        />
      ))}
    </div>
  );
}
