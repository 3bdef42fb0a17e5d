import { Alert, Flex, Skeleton, useBreakpoint } from '@backstage/ui';
import {
  CalendarItem,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { lazy, ReactNode, Suspense, useMemo, useState } from 'react';
import { MoveRelease } from '../../schedule/planning';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { asList } from './asList';
import { CalendarPopover } from './CalendarPopover';
import { CalendarToolbar } from './CalendarToolbar';
import { CalendarFrame, isTooFar, spanOf } from './frame/calendarView';
import { CalendarState } from './frame/useCalendarState';
import { isWithin } from './isWithin';
import { movableOf } from './movableOf';
import { CrowdedWindows } from './windows/CrowdedWindows';
import { useWindowToggles } from './windows/useWindowToggles';
import { windowMarks } from './windows/windowMarks';
import { WindowToggles } from './windows/WindowToggles';

const CalendarGrid = lazy(() =>
  import('./CalendarGrid').then(module => ({ default: module.CalendarGrid })),
);

const GRID_HEIGHT = 480;

/**
 * A calendar with its toolbar; what is in it comes from the page. On a narrow
 * screen each layout is a list of its days.
 */
export function CalendarPanel(props: {
  frame: CalendarFrame;
  change: CalendarState['change'];
  items: readonly CalendarItem[] | undefined;
  isTruncated?: boolean;
  /** Why there are no items, in place of them. */
  problem?: ReactNode;
  releaseZone?: string;
  /** More controls, beside those of the calendar. */
  controls?: ReactNode;
}) {
  const { frame, items } = props;
  const { t } = useReleasesTranslation();
  const isNarrow = useBreakpoint().down('sm');
  const drawn = isNarrow ? asList(frame) : frame;
  const { from, to } = spanOf(drawn);
  const { hidden, setHidden } = useWindowToggles();
  const shown = useMemo(
    () =>
      items
        ?.filter(({ effect }) => !effect || !hidden.includes(effect))
        .filter(item => isWithin(item, { from, to })),
    [items, hidden, from, to],
  );
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
  const content = () => {
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
    if (!shown) {
      return props.problem ?? placeholder;
    }
    return (
      <Suspense fallback={placeholder}>
        <CrowdedWindows
          crowded={windowMarks(shown, drawn.view).crowded}
          onOpen={(item, element) => setOpen({ item, element })}
        />
        <CalendarGrid
          frame={drawn}
          items={shown}
          onOpen={(item, element) => setOpen({ item, element })}
          onMove={(item, window) => setMoving({ item, window })}
        />
      </Suspense>
    );
  };
  return (
    <Flex direction="column" gap="3">
      <CalendarToolbar frame={frame} change={props.change}>
        {props.controls}
        <WindowToggles
          items={items ?? []}
          hidden={hidden}
          onChange={setHidden}
        />
        <ZoneSelect releaseZone={props.releaseZone} />
      </CalendarToolbar>
      {props.isTruncated && (
        <Alert status="warning" icon title={t('calendar.truncated')} />
      )}
      {content()}
      {open && (
        <CalendarPopover
          item={open.item}
          element={open.element}
          onMove={
            movableOf(open.item) &&
            (() => {
              setOpen(undefined);
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
