import { TimelineBucket } from '@slipway/backstage-plugin-releases-common';
import { isWithin, Pixels } from './barLayout';
import styles from './Timeline.module.css';
import { useTimelineContext } from './TimelineContext';

/** A number needs so much room. */
const MIN_ROOM = 14;

/** How many releases there are in each part of the time. */
export function BucketMarks(props: {
  buckets: readonly TimelineBucket[];
  index: number;
  view: Pixels;
  tabStop: number | undefined;
}) {
  const { buckets, index, view, tabStop } = props;
  const { frame, words, zoomInto } = useTimelineContext();
  return (
    <>
      {buckets.map((bucket, mark) => {
        const left = frame.scale(Date.parse(bucket.start));
        const width = frame.scale(Date.parse(bucket.end)) - left;
        if (!isWithin({ left, width }, view) && tabStop !== mark) {
          return undefined;
        }
        return (
          <button
            key={bucket.start}
            type="button"
            className={`${styles.bucket} ${styles[`worst_${bucket.worst}`]}`}
            style={{ left: left + 1, width: Math.max(width - 2, 2) }}
            data-place={`${index}:${mark}`}
            tabIndex={tabStop === mark ? 0 : -1}
            aria-label={words.bucket(bucket)}
            onClick={() => zoomInto(bucket)}
          >
            {width >= MIN_ROOM && bucket.count}
          </button>
        );
      })}
    </>
  );
}
