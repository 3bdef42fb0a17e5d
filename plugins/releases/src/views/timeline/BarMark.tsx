import {
  RiErrorWarningFill,
  RiCloseCircleLine,
  RiPauseCircleLine,
} from '@remixicon/react';
import {
  isOpenState,
  TimelineBar,
} from '@slipway/backstage-plugin-releases-common';
import { memo } from 'react';
import { isMovable } from '../../schedule/planning';
import { PlacedBar } from './barLayout';
import styles from './Timeline.module.css';
import { useTimelineContext } from './TimelineContext';

const GONE_WRONG = ['failed', 'rolled_back'];

/** Words need so much room to say anything. */
const MIN_ROOM = 56;

function isAlarming({ conflict }: TimelineBar): boolean {
  return conflict === 'high' || conflict === 'medium';
}

function Sign({ bar }: { bar: TimelineBar }) {
  if (isAlarming(bar)) {
    return <RiErrorWarningFill aria-hidden size={14} />;
  }
  if (bar.held) {
    return <RiPauseCircleLine aria-hidden size={14} />;
  }
  return GONE_WRONG.includes(bar.state) ? (
    <RiCloseCircleLine aria-hidden size={14} />
  ) : null;
}

function Bar(props: { placed: PlacedBar; place: string; isTabStop: boolean }) {
  const { bar, left, width, track, room, baseline } = props.placed;
  const { open, words } = useTimelineContext();
  const classNames = [
    styles.bar,
    isOpenState(bar.state) ? styles.open : styles.over,
    GONE_WRONG.includes(bar.state) && styles.wrong,
    bar.held && styles.held,
    isAlarming(bar) && styles.conflict,
    track === 1 && styles.second,
  ];
  return (
    <>
      {baseline && (
        <span
          aria-hidden
          className={styles.baseline}
          style={{ left: baseline.left, width: baseline.width }}
        />
      )}
      <button
        type="button"
        className={classNames.filter(Boolean).join(' ')}
        style={{ left, width }}
        data-place={props.place}
        data-movable={isMovable(bar.state) || undefined}
        tabIndex={props.isTabStop ? 0 : -1}
        aria-label={words.bar(bar, baseline !== undefined)}
        aria-haspopup="dialog"
        onClick={event => open(bar, event.currentTarget)}
      >
        {width >= 16 && <Sign bar={bar} />}
      </button>
      {room >= MIN_ROOM && (
        <span
          aria-hidden
          className={styles.label}
          style={{ left: left + width, maxWidth: room }}
        >
          {width < 16 && <Sign bar={bar} />}
          <span>{bar.title}</span>
        </span>
      )}
    </>
  );
}

/** A release on its row, its first plan, and its name where there is room. */
export const BarMark = memo(Bar);
