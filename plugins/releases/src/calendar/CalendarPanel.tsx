import { Alert, Flex, Skeleton } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { lazy, ReactNode, Suspense, useState } from 'react';
import { ZoneSelect } from '../time/ZoneSelect';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { CalendarPopover } from './CalendarPopover';
import { CalendarToolbar } from './CalendarToolbar';
import { CalendarFrame } from './calendarView';
import { CalendarState } from './useCalendarState';

const CalendarGrid = lazy(() =>
  import('./CalendarGrid').then(module => ({ default: module.CalendarGrid })),
);

const GRID_HEIGHT = 480;

/** A calendar with its toolbar; what is in it comes from the page. */
export function CalendarPanel(props: {
  frame: CalendarFrame;
  change: CalendarState['change'];
  items: readonly CalendarItem[] | undefined;
  isTruncated?: boolean;
  releaseZone?: string;
  /** More controls, beside those of the calendar. */
  controls?: ReactNode;
}) {
  const { frame, items } = props;
  const { t } = useReleasesTranslation();
  const [open, setOpen] = useState<{
    item: CalendarItem;
    element: HTMLElement;
  }>();
  const placeholder = (
    <Skeleton
      width="100%"
      height={GRID_HEIGHT}
      data-testid="calendar-loading"
    />
  );
  return (
    <Flex direction="column" gap="3">
      <CalendarToolbar frame={frame} change={props.change}>
        {props.controls}
        <ZoneSelect releaseZone={props.releaseZone} />
      </CalendarToolbar>
      {props.isTruncated && (
        <Alert status="warning" icon title={t('calendar.truncated')} />
      )}
      {items ? (
        <Suspense fallback={placeholder}>
          <CalendarGrid
            frame={frame}
            items={items}
            onOpen={(item, element) => setOpen({ item, element })}
          />
        </Suspense>
      ) : (
        placeholder
      )}
      {open && (
        <CalendarPopover
          item={open.item}
          element={open.element}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Flex>
  );
}
