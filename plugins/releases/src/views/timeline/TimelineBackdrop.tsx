import { TimelineBand } from '@slipway/backstage-plugin-releases-common';
import { memo } from 'react';
import { useNow } from '../../shared/time';
import { Pixels } from './barLayout';
import { placeBands } from './placeBands';
import { Tick } from './ticks';
import styles from './Timeline.module.css';
import { TimelineFrame } from './TimelineFrame';

function Backdrop(props: {
  frame: TimelineFrame;
  ticks: readonly Tick[];
  /** Those for all rows. */
  bands: readonly TimelineBand[];
  view: Pixels;
  height: number;
}) {
  const { frame, ticks, bands, view, height } = props;
  const now = useNow();
  return (
    <div className={styles.backdrop} aria-hidden>
      <div className={styles.backdropSheet} style={{ height }}>
        {ticks.map(({ at, isMajor }) => {
          const left = frame.scale(at);
          return left > view.left && left < view.right ? (
            <span
              key={at}
              className={isMajor ? styles.majorLine : styles.line}
              style={{ left }}
            />
          ) : undefined;
        })}
        {placeBands(bands, frame.scale, view).map(({ band, left, width }) => (
          <span
            key={`${band.windowId} ${band.start}`}
            className={styles.band}
            style={{ left, width }}
          />
        ))}
        {now > frame.stretch.from && now < frame.stretch.to && (
          <span className={styles.now} style={{ left: frame.scale(now) }} />
        )}
      </div>
    </div>
  );
}

/**
 * What lies behind all rows: lines of time, freezes, now. It is as high as the
 * screen and stays in place, however many rows there are.
 */
export const TimelineBackdrop = memo(Backdrop);
