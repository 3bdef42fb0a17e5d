import { TimelineRow } from '@slipway/backstage-plugin-releases-common';
import { memo, useMemo } from 'react';
import { isWithin, Pixels, placeBars } from './barLayout';
import { BarMark } from './BarMark';
import { BucketMarks } from './BucketMarks';
import styles from './Timeline.module.css';
import { useTimelineContext } from './TimelineContext';

function Row(props: {
  row: TimelineRow | undefined;
  index: number;
  top: number;
  view: Pixels;
  /** The element with the name of this row, which stands elsewhere. */
  nameId: string;
  /** Which of its places the tab key leads to, if one of them. */
  tabStop: number | undefined;
}) {
  const { row, index, top, view, nameId, tabStop } = props;
  const { frame } = useTimelineContext();
  const placed = useMemo(
    () => placeBars(row?.bars ?? [], frame.scale),
    [row, frame],
  );
  const marksId = `${nameId}-marks`;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-owns={`${nameId} ${marksId}`}
      className={row?.kind === 'lane' ? styles.lane : styles.row}
      style={{ top }}
    >
      <div role="gridcell" id={marksId} className={styles.marks}>
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

/** A row of the timeline: what lies on it within the view. */
export const TimelineRowView = memo(Row);
