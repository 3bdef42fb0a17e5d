import { Alert, Flex, Skeleton, useBreakpoint } from '@backstage/ui';
import {
  CalendarByDay,
  CalendarItem,
  CalendarQueryInput,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { lazy, ReactNode, Suspense, useMemo, useState } from 'react';
import { MoveRelease } from '../../schedule/planning';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { asList } from './asList';
import { CalendarPopover } from './CalendarPopover';
import { CalendarToolbar } from './CalendarToolbar';
import { itemsOf } from './days/itemsOf';
import { spanOfDay } from './days/spanOfDay';
import { useOpenDay } from './days/useOpenDay';
import { CalendarFrame, isTooFar, spanOf } from './frame/calendarView';
import { CalendarState } from './frame/useCalendarState';
import { isWithin } from './isWithin';
import { movableOf } from './movableOf';
import { useShownDays } from './useShownDays';
import { CrowdedWindows } from './windows/CrowdedWindows';
import { useWindowToggles } from './windows/useWindowToggles';
import { windowMarks } from './windows/windowMarks';
import { WindowToggles } from './windows/WindowToggles';

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
  const { hidden, setHidden } = useWindowToggles();
  const { openDay, setOpenDay } = useOpenDay();
  const all = useShownDays(calendar, query, drawn);
  const content = useMemo(() => {
    const isShown = ({ effect }: Pick<CalendarItem, 'effect'>) =>
      !effect || !hidden.includes(effect);
    return (
      calendar &&
      all && {
        items: all.items
          .filter(isShown)
          .filter(item => item.times || isWithin(item, { from, to })),
        shades: calendar.shades.filter(isShown),
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
  }>();
  const release = moving && movableOf(moving.item);
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
        <CalendarGrid
          frame={drawn}
          content={content}
          onOpen={(item, element) => setOpen({ item, element })}
          onMove={(item, window) => setMoving({ item, window })}
          onOpenDay={setOpenDay}
        />
      </Suspense>
    );
  };
  return (
    <Flex direction="column" gap="3">
      <CalendarToolbar frame={frame} change={props.change}>
        {props.controls}
        <WindowToggles
          items={calendar?.windows ?? []}
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
              setMoving({ item: open.item });
            })
          }
          onClose={() => setOpen(undefined)}
        />
      )}
      {release && (
        <MoveRelease
          release={release}
          window={moving.window}
          onClose={() => setMoving(undefined)}
        />
      )}
    </Flex>
  );
}
