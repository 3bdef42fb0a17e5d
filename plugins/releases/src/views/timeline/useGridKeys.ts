import { TimelineRow } from '@slipway/backstage-plugin-releases-common';
import {
  FocusEvent,
  KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { GridPlace, marksOf, NAME, placeAfter } from './gridFocus';
import { TimelineFrame } from './TimelineFrame';

/** Room left beside a mark that is scrolled to. */
const MARGIN = 80;

/**
 * One place in the grid is a stop of the tab key; arrow keys lead from it to
 * the others.
 */
export function useGridKeys(options: {
  scroller: HTMLElement | null;
  frame: TimelineFrame;
  total: number;
  rowAt: (index: number) => TimelineRow | undefined;
  onZoom: (steps: number) => void;
}) {
  const { scroller, frame, total, rowAt, onZoom } = options;
  const [place, setPlace] = useState<GridPlace>({ row: 0, mark: NAME });
  /** Where keys led. What is clicked must not move under the pointer. */
  const [ledTo, setLedTo] = useState<GridPlace>();
  const isWanted = useRef(false);

  useLayoutEffect(() => {
    if (!isWanted.current) {
      return;
    }
    const element = scroller?.querySelector<HTMLElement>(
      `[data-place="${place.row}:${place.mark}"]`,
    );
    if (element) {
      element.focus({ preventScroll: true });
      isWanted.current = false;
    }
  });

  const reveal = useCallback(
    (to: GridPlace) => {
      const mark = marksOf(rowAt(to.row)).at(to.mark);
      if (!scroller || to.mark === NAME || !mark) {
        return;
      }
      const left = frame.scale(Date.parse(mark.start));
      if (
        left < scroller.scrollLeft ||
        left > scroller.scrollLeft + frame.screen - MARGIN
      ) {
        scroller.scrollLeft = left - frame.screen / 2;
      }
    },
    [frame, rowAt, scroller],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      if (['+', '=', '-'].includes(event.key)) {
        event.preventDefault();
        onZoom(event.key === '-' ? -1 : 1);
        return;
      }
      const middle = frame.at((scroller?.scrollLeft ?? 0) + frame.screen / 2);
      const next = placeAfter(event.key, place, { total, middle, rowAt });
      if (next) {
        event.preventDefault();
        isWanted.current = true;
        setPlace(next);
        setLedTo(next);
        reveal(next);
      }
    },
    [frame, onZoom, place, reveal, rowAt, scroller, total],
  );

  const onFocus = useCallback((event: FocusEvent) => {
    const [row, mark] = (
      (event.target as HTMLElement).dataset.place ?? ''
    ).split(':');
    if (mark !== undefined) {
      setPlace({ row: Number(row), mark: Number(mark) });
    }
  }, []);

  return { place, ledTo, onKeyDown, onFocus };
}
