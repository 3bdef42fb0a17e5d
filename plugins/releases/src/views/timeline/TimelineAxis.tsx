import { TimelineBand } from '@slipway/backstage-plugin-releases-common';
import { memo, useMemo } from 'react';
import { useNow } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { Pixels } from './barLayout';
import { placeBands, roomsForNames } from './placeBands';
import { readableTicks, Tick, widthOf } from './ticks';
import styles from './Timeline.module.css';
import { TimelineFrame } from './TimelineFrame';
import { WindowsInView } from './WindowsInView';

/** A name that is cut shorter than this says nothing. */
const MIN_ROOM = 72;

const roomOf = ({ title }: TimelineBand) => Math.min(widthOf(title), MIN_ROOM);

const colorOf = ({ effect }: TimelineBand) =>
  effect === 'deny' ? styles.denyLabel : styles.allowLabel;

function Axis(props: {
  frame: TimelineFrame;
  ticks: readonly Tick[];
  bands: readonly TimelineBand[];
  view: Pixels;
  scroller: HTMLElement | null;
}) {
  const { frame, ticks, bands, view, scroller } = props;
  const { t } = useReleasesTranslation();
  const now = useNow();
  const today = t('calendar.today');
  const isNowInReach = now > frame.stretch.from && now < frame.stretch.to;
  const rows = useMemo(() => {
    const { above, below } = readableTicks(ticks, frame.scale, {
      label: today,
      middle: frame.scale(now),
    });
    return [
      { className: styles.monthLabel, labels: above },
      { className: styles.tickLabel, labels: below },
    ];
  }, [ticks, frame, today, now]);
  const placed = useMemo(
    () => placeBands(bands, frame.scale, view),
    [bands, frame, view],
  );
  return (
    <div role="row" aria-rowindex={1} className={styles.axis}>
      <div role="columnheader" className={styles.corner}>
        <span className={styles.hidden}>{t('timeline.row')}</span>
        <WindowsInView bands={bands} frame={frame} scroller={scroller} />
      </div>
      <div role="columnheader" className={styles.times}>
        {rows.map(({ className, labels }) =>
          labels.map(({ at, label, left }) =>
            left > view.left && left < view.right ? (
              <span
                key={`${className} ${at}`}
                className={className}
                style={{ left }}
              >
                {label}
              </span>
            ) : undefined,
          ),
        )}
        {placed.map(({ band, left, width }) => (
          <span
            key={`${band.windowId} ${band.start}`}
            aria-hidden
            className={`${styles.bandLabel} ${colorOf(band)}`}
            style={{ left, width }}
          />
        ))}
        {roomsForNames(placed, roomOf).map(({ band, left, width }) => (
          <span
            key={`${band.windowId} ${left}`}
            aria-hidden
            className={`${styles.bandName} ${colorOf(band)}`}
            style={{ left, width }}
          >
            <span>{band.title}</span>
          </span>
        ))}
        {isNowInReach && (
          <span className={styles.nowLabel} style={{ left: frame.scale(now) }}>
            {today}
          </span>
        )}
      </div>
    </div>
  );
}

/** Time along the top, and the windows below it. It stays while rows scroll. */
export const TimelineAxis = memo(Axis);
