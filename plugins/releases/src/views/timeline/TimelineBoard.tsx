import { Alert, Skeleton } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import {
  ReleaseWindow,
  TimelineBar,
  TimelineBucket,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useMemo, useState } from 'react';
import { ReleaseFilters, toFilterQuery } from '../../releases/list';
import { MoveRelease } from '../../schedule/planning';
import { EmptyState, LoadError } from '../../shared/feedback';
import { useZoneChoice, zoneOf } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { draggedWindow } from './draggedWindow';
import styles from './Timeline.module.css';
import { TimelineContext } from './TimelineContext';
import { frameOf, nameWidthFor } from './TimelineFrame';
import { TimelineGrid } from './TimelineGrid';
import { TimelineLegend } from './TimelineLegend';
import { TimelinePopover } from './TimelinePopover';
import { TimelineToolbar } from './TimelineToolbar';
import { useTimelineWords } from './timelineWords';
import { resolutionOf, Zoom, zoomBy } from './timelineZoom';
import { useElementSize } from './useElementSize';
import { useFormats } from './useFormats';
import { useMiddle } from './useMiddle';
import { useStable } from './useStable';
import { useTimelineRows } from './useTimelineRows';
import { useTimelineState } from './useTimelineState';

const GRID_HEIGHT = 480;

/** Time on screen before the screen is measured. */
const USUAL_SCREEN = 900;

/** How much of a screen one turns at once; the rest stays in sight. */
const TURN = 0.8;

function instant(ms: number): string {
  return DateTime.fromMillis(ms, { zone: 'utc' }).toISO() ?? '';
}

/** What is open over the timeline. */
type Over =
  | { kind: 'bar'; bar: TimelineBar; element: HTMLElement }
  | {
      kind: 'move';
      bar: TimelineBar;
      window?: ReleaseWindow;
      element?: HTMLElement;
    };

/**
 * Lanes, rows and what opens over them. What is above it is drawn anew with
 * the address alone, and not with each answer.
 */
export function TimelineBoard({ filters }: { filters: ReleaseFilters }) {
  const { t } = useReleasesTranslation();
  const [choice] = useZoneChoice();
  const zone = zoneOf(choice);
  const { state, change, toggleLane } = useTimelineState();
  const { groupBy, zoom, folded } = state;
  const { middle, goTo, onSettle } = useMiddle(state.date, zone, change);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const size = useElementSize(scroller);
  const screen = size ? size.width - nameWidthFor(size.width) : USUAL_SCREEN;
  const frame = useMemo(
    () => frameOf({ zoom, zone, middle, screen }),
    [zoom, zone, middle, screen],
  );
  const filterQuery = toFilterQuery(filters);
  const { data, error, refetch, show } = useTimelineRows({
    from: instant(frame.stretch.from),
    to: instant(frame.stretch.to),
    groupBy,
    collapsed: folded.size > 0 ? [...folded] : undefined,
    resolution: resolutionOf(zoom),
    ...filterQuery,
  });
  const [over, setOver] = useState<Over>();
  const words = useTimelineWords(useFormats(zone), groupBy);

  const visibleMiddle = () =>
    scroller ? frame.at(scroller.scrollLeft + screen / 2) : middle;
  const onZoom = useStable((steps: number, pixel: number) => {
    const next = zoomBy(zoom, steps);
    if (next === zoom || !scroller) {
      return;
    }
    const at = frame.at(scroller.scrollLeft + pixel);
    const { at: atNext, scale } = frameOf({
      zoom: next,
      zone,
      middle: at,
      screen,
    });
    goTo(atNext(scale(at) + screen / 2 - pixel), { zoom: next });
  });
  const onGroup = useStable((next: TimelineGroup) => change({ groupBy: next }));
  const onChooseZoom = useStable((next: Zoom) =>
    goTo(visibleMiddle(), { zoom: next }),
  );
  const onTurn = useStable((screens: number) =>
    goTo(visibleMiddle() + screens * (frame.at(screen * TURN) - frame.at(0))),
  );
  const onToday = useStable(() => goTo(Date.now()));
  const open = useStable((bar: TimelineBar, element: HTMLElement) =>
    setOver({ kind: 'bar', bar, element }),
  );
  const zoomInto = useStable(({ start, end }: TimelineBucket) =>
    goTo((Date.parse(start) + Date.parse(end)) / 2, { zoom: zoomBy(zoom, 1) }),
  );
  const context = useMemo(
    () => ({ frame, groupBy, folded, words, toggleLane, open, zoomInto }),
    [frame, groupBy, folded, words, toggleLane, open, zoomInto],
  );
  const onDragged = (bar: TimelineBar, pixels: number) => {
    const window = draggedWindow(bar, frame.at(pixels) - frame.at(0), zoom);
    if (window.start !== bar.start) {
      setOver({ kind: 'move', bar, window });
    }
  };
  const total = useMemo(
    () =>
      data && {
        lanes: data.totalLanes,
        rows: data.totalRows - data.totalLanes,
      },
    [data],
  );
  const isNarrowed = Object.values(filterQuery).some(Boolean);
  const close = () => setOver(undefined);

  return (
    <div className={styles.board}>
      <TimelineToolbar
        groupBy={groupBy}
        zoom={zoom}
        size={total}
        onGroup={onGroup}
        onZoom={onChooseZoom}
        onTurn={onTurn}
        onToday={onToday}
      />
      {data?.truncated && (
        <Alert status="warning" icon title={t('timeline.counted')} />
      )}
      {error && !data && (
        <LoadError
          what={t('timeline.what')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!data && !error && (
        <Skeleton
          width="100%"
          height={GRID_HEIGHT}
          data-testid="timeline-loading"
        />
      )}
      {data && data.totalRows === 0 && (
        <EmptyState
          icon={<RiCalendarLine />}
          title={t(isNarrowed ? 'timeline.noMatch' : 'timeline.empty')}
          description={t(
            isNarrowed ? 'timeline.noMatchHint' : 'timeline.emptyHint',
          )}
        />
      )}
      {data && data.totalRows > 0 && (
        <TimelineContext.Provider value={context}>
          <TimelineGrid
            key={groupBy}
            scroller={scroller}
            setScroller={setScroller}
            size={size}
            data={data}
            middle={middle}
            onVisible={show}
            onSettle={at => onSettle(at, frame)}
            onZoom={onZoom}
            onMove={onDragged}
          />
        </TimelineContext.Provider>
      )}
      <TimelineLegend />
      {over?.kind === 'bar' && data && (
        <TimelinePopover
          bar={over.bar}
          timeline={data}
          element={over.element}
          onMove={() =>
            setOver({ kind: 'move', bar: over.bar, element: over.element })
          }
          onClose={close}
        />
      )}
      {over?.kind === 'move' && (
        <MoveRelease
          release={over.bar}
          window={over.window}
          element={over.element}
          onClose={close}
        />
      )}
    </div>
  );
}
