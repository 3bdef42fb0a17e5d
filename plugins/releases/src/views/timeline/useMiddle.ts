import { DateTime } from 'luxon';
import {
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { TimelineFrame } from './TimelineFrame';
import { Zoom } from './timelineZoom';
import { ChangeTimeline } from './useTimelineState';

/** So near the end of what can be scrolled through, more is put there. */
const EDGE_SCREENS = 0.6;

function dayOf(ms: number, zone: string): string {
  return DateTime.fromMillis(ms, { zone }).toISODate() ?? '';
}

/** Further away no instant can be written, three years around a day not either. */
const FIRST_YEAR = 5;
const LAST_YEAR = 9994;

/** Noon of a day; undefined for what is none, or is too far away. */
function noonOf(date: string | undefined, zone: string): number | undefined {
  const day = DateTime.fromISO(date ?? '', { zone });
  return day.isValid && day.year >= FIRST_YEAR && day.year <= LAST_YEAR
    ? day.set({ hour: 12 }).toMillis()
    : undefined;
}

/**
 * The instant in the middle of the screen. Its day stands in the address and
 * follows the scrolling; the instant itself changes only where one jumps, since
 * all that can be scrolled through lies around it. A new address draws the whole
 * page anew, which waits until there is time.
 */
export function useMiddle(
  date: string | undefined,
  zone: string,
  change: ChangeTimeline,
) {
  const [middle, setMiddle] = useState(() => noonOf(date, zone) ?? Date.now());
  /** The day that was last written or read. */
  const known = useRef(date);
  /** Days that were written and are not in the address yet. */
  const onTheWay = useRef<string[]>([]);

  const write = useCallback(
    (day: string, zoom?: Zoom) => {
      if (day !== known.current) {
        known.current = day;
        onTheWay.current.push(day);
      }
      if (zoom) {
        change({ zoom, date: day });
      } else {
        startTransition(() => change({ date: day }));
      }
    },
    [change],
  );
  const goTo = useCallback(
    (at: number, next: { zoom?: Zoom } = {}) => {
      setMiddle(at);
      write(dayOf(at, zone), next.zoom);
    },
    [write, zone],
  );

  const onSettle = useCallback(
    (at: number, { stretch, screen, at: atPixel }: TimelineFrame) => {
      const day = dayOf(at, zone);
      const edge = (atPixel(screen) - atPixel(0)) * EDGE_SCREENS;
      if (at - stretch.from < edge || stretch.to - at < edge) {
        goTo(at);
      } else if (day !== known.current) {
        write(day);
      }
    },
    [goTo, write, zone],
  );

  useEffect(() => {
    const place = onTheWay.current.findIndex(day => day === date);
    if (place >= 0) {
      onTheWay.current.splice(0, place + 1);
    } else if (date !== known.current) {
      known.current = date;
      setMiddle(noonOf(date, zone) ?? Date.now());
    }
  }, [date, zone]);

  return { middle, goTo, onSettle };
}
