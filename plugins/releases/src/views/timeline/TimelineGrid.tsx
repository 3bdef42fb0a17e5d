import { TimelineBar } from '@slipway/backstage-plugin-releases-common';
import {
  defaultRangeExtractor,
  Range,
  useVirtualizer,
} from '@tanstack/react-virtual';
import {
  CSSProperties,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
} from 'react';
import { useLocale } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { NAME } from './gridFocus';
import { ticksOf } from './ticks';
import styles from './Timeline.module.css';
import { TimelineArrows } from './TimelineArrows';
import { TimelineAxis } from './TimelineAxis';
import { TimelineBackdrop } from './TimelineBackdrop';
import { useTimelineContext } from './TimelineContext';
import { HEAD_HEIGHT, nameWidthFor, ROW_HEIGHT } from './TimelineFrame';
import { TimelineNames } from './TimelineNames';
import { TimelineRowBands } from './TimelineRowBands';
import { TimelineRowView } from './TimelineRowView';
import { useBarDrag } from './useBarDrag';
import { useGridKeys } from './useGridKeys';
import { LoadedRows } from './useTimelineRows';
import { useTimeView } from './useTimeView';
import { useZoomGestures } from './useZoomGestures';

const OVERSCAN = 6;

/** Rows before and behind the screen that are drawn too. */
function extractorWith(row: number, total: number) {
  return (range: Range) => {
    const shown = defaultRangeExtractor(range);
    return row >= total || shown.includes(row)
      ? shown
      : [...shown, row].sort((a, b) => a - b);
  };
}

/** The rows and lanes themselves: all of it scrolls, little of it is drawn. */
export function TimelineGrid(props: {
  scroller: HTMLElement | null;
  setScroller: (element: HTMLElement | null) => void;
  size: { width: number; height: number } | undefined;
  data: LoadedRows;
  /** The instant that a new frame starts with in its middle. */
  middle: number;
  onVisible: (first: number, last: number) => void;
  onSettle: (middle: number) => void;
  /** Told the pixel of time on screen that is to stay where it is. */
  onZoom: (steps: number, pixel: number) => void;
  onMove: (bar: TimelineBar, pixels: number) => void;
}) {
  const { scroller, size, data, middle, onVisible, onZoom, onMove } = props;
  const { t } = useReleasesTranslation();
  const { frame, groupBy } = useTimelineContext();
  const locale = useLocale();
  const total = data.totalRows;
  const nameWidth = nameWidthFor(size?.width ?? 0);
  const view = useDeferredValue(
    useTimeView(scroller, frame, middle, props.onSettle),
  );
  const ticks = useMemo(
    () => ticksOf(frame.stretch, frame.zoom, { zone: frame.zone, locale }),
    [frame, locale],
  );
  const rowAt = useCallback(
    (index: number) => data.rows[index - data.offset],
    [data],
  );
  useZoomGestures(scroller, (steps, pixel) => onZoom(steps, pixel - nameWidth));
  useBarDrag(scroller, (place, pixels) => {
    const [row, mark] = place.split(':').map(Number);
    const bar = rowAt(row)?.bars?.[mark];
    if (bar) {
      onMove(bar, pixels);
    }
  });

  const zoomAtMiddle = useCallback(
    (steps: number) => onZoom(steps, frame.screen / 2),
    [onZoom, frame],
  );
  const { place, ledTo, onKeyDown, onFocus } = useGridKeys({
    scroller,
    frame,
    total,
    rowAt,
    onZoom: zoomAtMiddle,
  });
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
    rangeExtractor: useMemo(
      () => extractorWith(place.row, total),
      [place.row, total],
    ),
  });
  useLayoutEffect(() => {
    if (ledTo) {
      virtualizer.scrollToIndex(ledTo.row);
    }
  }, [virtualizer, ledTo]);
  const freezes = useMemo(
    () =>
      data.bands.filter(
        ({ effect, everyRow }) => effect === 'deny' && everyRow,
      ),
    [data.bands],
  );
  const rowsTop = HEAD_HEIGHT + data.offset * ROW_HEIGHT;
  const id = useId();
  const idOf = (index: number) => `${id}${index}`;
  const shown = virtualizer.getVirtualItems().map(({ index, start }) => ({
    index,
    top: start,
    row: rowAt(index),
  }));
  const first = virtualizer.range?.startIndex;
  const last = virtualizer.range?.endIndex;
  useEffect(() => {
    if (first !== undefined && last !== undefined) {
      onVisible(first, last);
    }
  }, [first, last, onVisible]);

  return (
    <div
      ref={props.setScroller}
      className={styles.scroller}
      style={{ '--name-width': `${nameWidth}px` } as CSSProperties}
    >
      <div
        role="presentation"
        className={styles.sheet}
        style={{
          height: virtualizer.getTotalSize(),
          width: nameWidth + frame.width,
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <TimelineNames
          rows={shown}
          height={virtualizer.getTotalSize() - HEAD_HEIGHT}
          idOf={idOf}
          tabStop={place.mark === NAME ? place.row : undefined}
        />
        <div
          role="grid"
          aria-label={t('timeline.grid', {
            group: t(`timeline.group.${groupBy}`),
          })}
          aria-rowcount={total + 1}
          tabIndex={-1}
          className={styles.grid}
        >
          <TimelineAxis
            frame={frame}
            ticks={ticks}
            bands={data.bands}
            view={view}
            scroller={scroller}
          />
          <TimelineBackdrop
            frame={frame}
            ticks={ticks}
            bands={freezes}
            view={view}
            height={Math.max((size?.height ?? 0) - HEAD_HEIGHT, 0)}
          />
          <TimelineRowBands
            bands={data.bands}
            rows={data.rows}
            top={rowsTop}
            scale={frame.scale}
            view={view}
          />
          <TimelineArrows
            arrows={data.arrows}
            rows={data.rows}
            top={rowsTop}
            scale={frame.scale}
            view={view}
          />
          {shown.map(({ index, top, row }) => (
            <TimelineRowView
              key={index}
              row={row}
              index={index}
              top={top}
              view={view}
              nameId={idOf(index)}
              tabStop={place.row === index ? place.mark : undefined}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
