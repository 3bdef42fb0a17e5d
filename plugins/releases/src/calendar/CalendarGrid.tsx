import type { EventClickArg, EventContentArg } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin from '@fullcalendar/interaction';
import listPlugin from '@fullcalendar/list';
import luxonPlugin from '@fullcalendar/luxon3';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { CalendarEntry } from './CalendarEntry';
import styles from './CalendarGrid.module.css';
import { CalendarFrame, firstDayOfWeek } from './calendarView';
import { toCalendarEvents } from './toCalendarEvents';

const VIEWS = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  agenda: 'listMonth',
};

const PLUGINS = [
  dayGridPlugin,
  timeGridPlugin,
  listPlugin,
  interactionPlugin,
  luxonPlugin,
];

/** A day is longer than a screen: the hours scroll. */
const WEEK_HEIGHT = 640;

const CLOCK = {
  hour: '2-digit',
  minute: '2-digit',
} as const;

const GIVEN_UP = ['cancelled', 'failed', 'rolled_back'];

function itemOf(event: { extendedProps: Record<string, unknown> }) {
  return event.extendedProps.item as CalendarItem;
}

function classNamesOf(item: CalendarItem): string[] {
  if (item.type === 'window') {
    return item.effect === 'deny' ? [styles.freeze] : [];
  }
  return [
    styles[item.relation],
    ...(item.type === 'milestone' ? [styles.milestone] : []),
    ...(item.state && GIVEN_UP.includes(item.state) ? [styles.givenUp] : []),
  ];
}

/** The grid of a calendar. Loaded when it is first shown. */
export function CalendarGrid(props: {
  frame: CalendarFrame;
  items: readonly CalendarItem[];
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
}) {
  const { frame, items, onOpen } = props;
  const { t } = useReleasesTranslation();
  const events = useMemo(() => toCalendarEvents(items), [items]);

  return (
    <div className={styles.grid}>
      <FullCalendar
        key={`${frame.view} ${frame.date} ${frame.zone}`}
        plugins={PLUGINS}
        initialView={VIEWS[frame.view]}
        initialDate={frame.date}
        timeZone={frame.zone}
        locale={frame.locale}
        firstDay={firstDayOfWeek(frame.locale) % 7}
        headerToolbar={false}
        height={frame.view === 'week' ? WEEK_HEIGHT : 'auto'}
        fixedWeekCount={false}
        dayMaxEvents={4}
        allDaySlot={false}
        scrollTime="08:00:00"
        nowIndicator
        eventInteractive
        eventDisplay="block"
        displayEventTime
        eventTimeFormat={CLOCK}
        slotLabelFormat={CLOCK}
        events={events}
        eventClassNames={({ event }: EventContentArg) =>
          classNamesOf(itemOf(event))
        }
        eventContent={({ event, timeText }: EventContentArg) =>
          event.display === 'background' ? undefined : (
            <CalendarEntry
              item={itemOf(event)}
              timeText={timeText}
              view={frame.view}
            />
          )
        }
        eventClick={({ event, el, jsEvent }: EventClickArg) => {
          jsEvent.preventDefault();
          onOpen(itemOf(event), el);
        }}
        noEventsText={t('calendar.empty')}
        moreLinkText={count => t('calendar.more', { count })}
      />
    </div>
  );
}
