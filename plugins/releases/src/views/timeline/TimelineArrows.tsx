import {
  TimelineArrow,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { memo, useId, useMemo } from 'react';
import { arrowPath, Pixels, placeArrows, Scale } from './barLayout';
import styles from './Timeline.module.css';
import { ROW_HEIGHT } from './TimelineFrame';

function kindOf({ required, broken }: TimelineArrow) {
  if (broken) {
    return 'broken';
  }
  return required ? 'required' : 'advised';
}

const KINDS = ['advised', 'required', 'broken'] as const;

function Arrows(props: {
  arrows: readonly TimelineArrow[];
  rows: readonly TimelineRow[];
  /** Where the first of the rows is. */
  top: number;
  scale: Scale;
  view: Pixels;
}) {
  const { arrows, rows, top, scale, view } = props;
  const id = useId();
  const placed = useMemo(
    () => placeArrows(arrows, rows, { scale, view, rowHeight: ROW_HEIGHT }),
    [arrows, rows, scale, view],
  );
  if (placed.length === 0) {
    return null;
  }
  return (
    <svg
      aria-hidden
      className={styles.arrows}
      style={{ top }}
      width="1"
      height="1"
    >
      <defs>
        {KINDS.map(kind => (
          <marker
            key={kind}
            id={`${id}${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
            className={styles[`${kind}Head`]}
          >
            <path d="M0,0 L8,4 L0,8 z" />
          </marker>
        ))}
      </defs>
      {placed.map(item => {
        const kind = kindOf(item.arrow);
        return (
          <path
            key={`${item.arrow.from} ${item.arrow.to}`}
            className={`${styles.arrow} ${styles[kind]}`}
            d={arrowPath(item)}
            markerEnd={`url(#${id}${kind})`}
          />
        );
      })}
    </svg>
  );
}

/** The order of releases, from the end of one to the start of the next. */
export const TimelineArrows = memo(Arrows);
