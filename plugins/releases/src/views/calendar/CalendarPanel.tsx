import { Alert, Flex, Skeleton, useBreakpoint } from '@backstage/ui';
import {
  CalendarByDay,
  CalendarItem,
  CalendarQueryInput,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { lazy, ReactNode, Suspense, useMemo, useState } from 'react';
import { MoveRelease } from '../../schedule/planning';
import { useMay } from '../../shared/api';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { asList } from './asList';
import { bandOf } from './bands/band';
import { BandToggles } from './bands/BandToggles';
import { useBandToggles } from './bands/useBandToggles';
import { MoreBookings } from './bookings/MoreBookings';
import { CalendarPopover } from './CalendarPopover';
import { CalendarToolbar } from './CalendarToolbar';
import { DayPopover } from './DayPopover';
import { itemsOf } from './days/itemsOf';
import { spanOfDay } from './days/spanOfDay';
import { useOpenDay } from './days/useOpenDay';
import { CalendarFrame, isTooFar, spanOf } from './frame/calendarView';
import { CalendarState } from './frame/useCalendarState';
import { isWithin } from './isWithin';
import { movableOf } from './movableOf';
import { useShownDays } from './useShownDays';
import { CrowdedWindows } from './windows/CrowdedWindows';
import { windowMarks } from './windows/windowMarks';

const CalendarGrid = lazy(() =>
  import('./CalendarGrid').then(module => ({ default: module.CalendarGrid })),
);

const DayDrawer = lazy(() =>
  import('./days/DayDrawer').then(module => ({ default: module.DayDrawer })),
);

const GRID_HEIGHT = 480;

/** What is on a day beside releases. */
function othersOf(
  calendar: CalendarByDay,
  day: { from: string; to: string },
): CalendarItem[] {
  return itemsOf(calendar).filter(
    item => item.type !== 'release' && isWithin(item, day),
  );
}

/** The component that a calendar is about, where it is about one. */
function componentOf({ entityRef }: CalendarQueryInput): string | undefined {
  return entityRef?.length === 1 && entityRef[0].startsWith('component:')
    ? entityRef[0]
    : undefined;
}

/**
 * A calendar with its toolbar; what is in it comes from the page. On a narrow
 * screen each layout is a list of its days.
 */
export function CalendarPanel(props: {
  frame: CalendarFrame;
  change: CalendarState['change'];
  /** What is in it, as long as it is known. */
  calendar: CalendarByDay | undefined;
  /** What the calendar was asked for. */
  query: CalendarQueryInput;
  /** Why there is no calendar, in place of it. */
  problem?: ReactNode;
  releaseZone?: string;
  /** More controls, beside those of the calendar. */
  controls?: ReactNode;
}) {
  const { frame, calendar, query } = props;
  const { t } = useReleasesTranslation();
  const isNarrow = useBreakpoint().down('sm');
  const drawn = isNarrow ? asList(frame) : frame;
  const { from, to } = spanOf(drawn);
  const { hidden, setHidden } = useBandToggles();
  const { openDay, setOpenDay } = useOpenDay();
  const { windows = [], bookings = [] } = calendar ?? {};
  const all = useShownDays(calendar, query, drawn);
  const content = useMemo(() => {
    const isShown = (item: Pick<CalendarItem, 'type' | 'effect'>) => {
      const band = bandOf(item);
      return !band || !hidden.includes(band);
    };
    return (
      calendar &&
      all && {
        items: all.items
          .filter(isShown)
          .filter(item => item.times || isWithin(item, { from, to })),
        shades: calendar.shades.filter(
          ({ effect }) => !hidden.includes(effect),
        ),
        rests: all.rests.filter(({ day: { date } }) => {
          const day = spanOfDay(date, drawn.zone);
          return isWithin({ start: day.from, end: day.to }, { from, to });
        }),
      }
    );
  }, [calendar, all, hidden, from, to, drawn.zone]);
  const [open, setOpen] = useState<{
    item: CalendarItem;
    element: HTMLElement;
  }>();
  const [moving, setMoving] = useState<{
    item: CalendarItem;
    window?: ReleaseWindow;
    element?: HTMLElement;
  }>();
  const [chosen, setChosen] = useState<{
    start: string;
    element: HTMLElement;
  }>();
  const mayPlan = useMay('create');
  const release = moving && movableOf(moving.item);
  const chooseTime = (start: string, element: HTMLElement) => {
    const { to: end } = start.includes('T')
      ? { to: start }
      : spanOfDay(start, frame.zone);
    if (Date.parse(end) > Date.now()) {
      setChosen({ start, element });
    }
  };
  const placeholder = (
    <Skeleton
      width="100%"
      height={GRID_HEIGHT}
      data-testid="calendar-loading"
    />
  );
  const body = () => {
    if (isTooFar(frame)) {
      return (
        <Alert
          status="warning"
          icon
          title={t('calendar.tooFar')}
          description={t('calendar.tooFarHint')}
        />
      );
    }
    if (!content) {
      return props.problem ?? placeholder;
    }
    return (
      <Suspense fallback={placeholder}>
        <CrowdedWindows
          crowded={windowMarks(content.items, drawn.view).crowded}
          more={calendar?.moreWindows ?? 0}
          onOpen={(item, element) => setOpen({ item, element })}
        />
        {!hidden.includes('booking') && (
          <MoreBookings count={calendar?.moreBookings ?? 0} />
        )}
        <CalendarGrid
          frame={drawn}
          content={content}
          onOpen={(item, element) => setOpen({ item, element })}
          onMove={(item, window) => setMoving({ item, window })}
          onOpenDay={setOpenDay}
          onChooseTime={mayPlan ? chooseTime : undefined}
        />
      </Suspense>
    );
  };
  return (
    <Flex direction="column" gap="3">
      <CalendarToolbar frame={frame} change={props.change}>
        {props.controls}
        <BandToggles
          items={[...windows, ...bookings]}
          hidden={hidden}
          onChange={setHidden}
        />
        <ZoneSelect releaseZone={props.releaseZone} />
      </CalendarToolbar>
      {body()}
      {openDay && calendar && (
        <Suspense fallback={null}>
          <DayDrawer
            date={openDay}
            frame={frame}
            day={calendar.days.find(({ date }) => date === openDay)}
            others={othersOf(calendar, spanOfDay(openDay, frame.zone))}
            query={query}
            isCovered={open !== undefined}
            onOpen={(item, element) => setOpen({ item, element })}
            onClose={() => setOpenDay(undefined)}
          />
        </Suspense>
      )}
      {open && (
        <CalendarPopover
          item={open.item}
          element={open.element}
          onMove={
            movableOf(open.item) &&
            (() => {
              setOpen(undefined);
              setOpenDay(undefined);
              setMoving({ item: open.item, element: open.element });
            })
          }
          onClose={() => setOpen(undefined)}
        />
      )}
      {chosen && (
        <DayPopover
          {...chosen}
          frame={frame}
          entityRef={componentOf(query)}
          onClose={() => setChosen(undefined)}
        />
      )}
      {release && (
        <MoveRelease
          release={release}
          window={moving.window}
          element={moving.element}
          onClose={() => setMoving(undefined)}
        />
      )}
    </Flex>
  );
}
