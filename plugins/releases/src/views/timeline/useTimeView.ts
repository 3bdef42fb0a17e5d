import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Pixels } from './barLayout';
import { TimelineFrame } from './TimelineFrame';

const SETTLE_MS = 200;

function viewAt(left: number, screen: number): Pixels {
  const step = Math.max(screen / 2, 1);
  const first = Math.floor(left / step) * step;
  return { left: first - step, right: first + 4 * step };
}

/**
 * Which part of the time is drawn: what is on screen and some beside it. It
 * changes with every half of a screen, not with every frame.
 *
 * @param middle - the instant that a new frame starts with in its middle
 * @param onSettle - told the instant in the middle when scrolling pauses
 */
export function useTimeView(
  scroller: HTMLElement | null,
  frame: TimelineFrame,
  middle: number,
  onSettle: (middle: number) => void,
): Pixels {
  const [left, setLeft] = useState(0);
  const settle = useRef(onSettle);
  settle.current = onSettle;

  useLayoutEffect(() => {
    if (scroller) {
      const target = frame.scale(middle) - frame.screen / 2;
      scroller.scrollLeft = target;
      setLeft(Math.max(target, 0));
    }
  }, [scroller, frame, middle]);

  useEffect(() => {
    if (!scroller) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = scroller.scrollLeft;
    const step = Math.max(frame.screen / 2, 1);
    const onScroll = () => {
      const now = scroller.scrollLeft;
      if (now === last) {
        return;
      }
      last = now;
      setLeft(Math.floor(now / step) * step);
      clearTimeout(timer);
      timer = setTimeout(
        () => settle.current(frame.at(scroller.scrollLeft + frame.screen / 2)),
        SETTLE_MS,
      );
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [scroller, frame]);

  const { left: from, right: to } = viewAt(left, frame.screen);
  const [view, setView] = useState<Pixels>({ left: from, right: to });
  if (view.left !== from || view.right !== to) {
    setView({ left: from, right: to });
  }
  return view;
}
