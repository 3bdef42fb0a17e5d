import type {
  EventClickArg,
  EventContentArg,
  EventDropArg,
  EventMountArg,
  MoreLinkMountArg,
} from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin, { DateClickArg } from '@fullcalendar/interaction';
import listPlugin from '@fullcalendar/list';
import luxonPlugin from '@fullcalendar/luxon3';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import {
  CalendarItem,
  formatInstant,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useMemo, useRef } from 'react';
import { firstDayOfWeek } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { isBand } from './bands/band';
import { BookingMark } from './bookings/BookingMark';
import { CalendarEntry } from './CalendarEntry';
import styles from './CalendarGrid.module.css';
import { Rest } from './days/foldDays';
import { RestMark } from './days/RestMark';
import { droppedWindow } from './droppedWindow';
import { EVENT_ORDER } from './eventOrder';
import { agendaDays, CalendarFrame } from './frame/calendarView';
import { movableOf } from './movableOf';
import { GridContent, toCalendarEvents } from './toCalendarEvents';
import { useDayKeys } from './useDayKeys';
import { WindowMark } from './windows/WindowMark';

const VIEWS = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  agenda: 'agenda',
};

const LIST_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** Days one after the other, of which those without anything are left out. */
function agendaOf(days: number) {
  return {
    agenda: {
      type: 'list',
      duration: { days },
      listDayFormat: LIST_DAY,
      listDaySideFormat: false as const,
    },
  };
}

const PLUGINS = [
  dayGridPlugin,
  timeGridPlugin,
  listPlugin,
  interactionPlugin,
  luxonPlugin,
];

/** A day is longer than a screen: the hours scroll. */
const WEEK_HEIGHT = 640;

/** A day with many windows and trains still ends somewhere. */
const MOST_LINES = 12;

const CLOCK = {
  hour: '2-digit',
  minute: '2-digit',
} as const;

const GIVEN_UP = ['cancelled', 'failed', 'rolled_back'];

const OVER = ['completed', ...GIVEN_UP];

interface WithProps {
  extendedProps: Record<string, unknown>;
}

/** Shading has no item: it stands for all that covers a day. */
function itemOf(event: WithProps) {
  return event.extendedProps.item as CalendarItem | undefined;
}

function restOf(event: WithProps) {
  return event.extendedProps.rest as Rest | undefined;
}

/** The release whose plan an outline is. */
function plannedOf(event: WithProps) {
  return event.extendedProps.plannedOf as CalendarItem | undefined;
}

function classNamesOf(event: WithProps): string[] {
  const item = itemOf(event);
  if (restOf(event)) {
    return [styles.rest];
  }
  if (plannedOf(event)) {
    return [styles.planned];
  }
  if (!item) {
    return [event.extendedProps.shade === 'deny' ? styles.freeze : styles.open];
  }
  if (item.type === 'window') {
    return [styles.window, item.effect === 'deny' ? styles.deny : styles.allow];
  }
  if (item.type === 'booking') {
    return [styles.booking];
  }
  if (item.type === 'review') {
    return [
      styles.review,
      ...(item.reviewState === 'closed' ? [styles.over] : []),
    ];
  }
  return [
    item.type === 'train' ? styles.train : styles[item.relation],
    ...(item.type === 'milestone' ? [styles.milestone] : []),
    ...(item.state && OVER.includes(item.state) ? [styles.over] : []),
    ...(item.state && GIVEN_UP.includes(item.state) ? [styles.givenUp] : []),
  ];
}

/** Covers the part of a day's cell that is the part of the day. */
function placeShade({ event, el }: EventMountArg) {
  const { from, to } = event.extendedProps;
  if (typeof from === 'number' && typeof to === 'number') {
    el.style.insetInlineStart = `${from * 100}%`;
    el.style.insetInlineEnd = `${(1 - to) * 100}%`;
  }
}

/** What opens a day is a button; in a list there is one in its row. */
function markRest({ event, el }: EventMountArg) {
  if (restOf(event) && !el.matches('tr')) {
    el.setAttribute('role', 'button');
    el.setAttribute('aria-haspopup', 'dialog');
  }
}

/** What opens the rest of a day says whether it is open, as buttons may. */
function markAsButton({ el }: MoreLinkMountArg) {
  el.setAttribute('role', 'button');
}

/** The grid of a calendar. Loaded when it is first shown. */
export function CalendarGrid(props: {
  frame: CalendarFrame;
  content: GridContent;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
  /** Told where a release was dragged to; it stays where it was. */
  onMove: (item: CalendarItem, window: ReleaseWindow) => void;
  /** Told which day to show all of. */
  onOpenDay: (date: string) => void;
  /**
   * Told where on the calendar nothing is that was clicked: a day, or an
   * instant. Absent where nothing can be done with that.
   */
  onChooseTime?: (start: string, element: HTMLElement) => void;
}) {
  const { frame, content, onOpen, onMove, onOpenDay, onChooseTime } = props;
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = useDayKeys(grid, onChooseTime);
  const { t } = useReleasesTranslation();
  const { view, date, zone, locale } = frame;
  const days = agendaDays(frame);
  const events = useMemo(
    () => toCalendarEvents(content, { view, date, days, zone, locale }),
    [content, view, date, days, zone, locale],
  );

  // The rows of a list cannot be reached by keyboard, in contrast to the boxes
  // of a grid.
  const inLayout = (mark: ReactNode) =>
    view === 'agenda' ? (
      <button type="button" aria-haspopup="dialog" className={styles.entry}>
        {mark}
      </button>
    ) : (
      mark
    );

  return (
    <div
      ref={grid}
      role="presentation"
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <FullCalendar
        key={`${view} ${date} ${days} ${zone}`}
        plugins={PLUGINS}
        views={agendaOf(days)}
        initialView={VIEWS[view]}
        initialDate={date}
        timeZone={zone}
        locale={locale}
        firstDay={firstDayOfWeek(locale) % 7}
        headerToolbar={false}
        height={view === 'week' ? WEEK_HEIGHT : 'auto'}
        fixedWeekCount={false}
        dayMaxEvents={MOST_LINES}
        allDaySlot={content.items.some(isBand) || content.rests.length > 0}
        allDayContent=""
        eventOrder={EVENT_ORDER[view]}
        eventOrderStrict={view === 'month'}
        slotEventOverlap={false}
        eventDidMount={mounted => {
          placeShade(mounted);
          markRest(mounted);
        }}
        scrollTime="08:00:00"
        nowIndicator
        eventInteractive
        eventDisplay="block"
        displayEventTime
        displayEventEnd={view === 'agenda'}
        eventTimeFormat={CLOCK}
        slotLabelFormat={CLOCK}
        events={events}
        eventClassNames={({ event }: EventContentArg) => classNamesOf(event)}
        eventContent={({ event, timeText }: EventContentArg) => {
          const item = itemOf(event);
          const rest = restOf(event);
          if (rest) {
            return inLayout(<RestMark rest={rest} locale={locale} />);
          }
          const planned = plannedOf(event);
          if (planned) {
            return (
              <span className={styles.plannedText}>
                {t('calendar.plannedHere', { title: planned.title })}
              </span>
            );
          }
          if (!item) {
            return undefined;
          }
          switch (item.type) {
            case 'window':
              return inLayout(<WindowMark item={item} view={view} />);
            case 'booking':
              return inLayout(<BookingMark item={item} view={view} />);
            default:
              return inLayout(
                <CalendarEntry item={item} timeText={timeText} view={view} />,
              );
          }
        }}
        eventClick={({ event, el, jsEvent }: EventClickArg) => {
          const item = itemOf(event);
          const rest = restOf(event);
          jsEvent.preventDefault();
          if (rest) {
            onOpenDay(rest.day.date);
          } else if (item) {
            onOpen(item, el);
          }
        }}
        dateClick={({ date: at, dateStr, allDay, dayEl }: DateClickArg) =>
          onChooseTime?.(allDay ? dateStr : formatInstant(at), dayEl)
        }
        eventAllow={({ allDay }) => !allDay}
        eventDrop={({ event, delta, revert }: EventDropArg) => {
          const item = itemOf(event);
          const release = item && movableOf(item);
          revert();
          if (release) {
            onMove(item, droppedWindow(release, delta));
          }
        }}
        noEventsText={t('calendar.empty', { days: String(days) })}
        moreLinkDidMount={markAsButton}
        moreLinkText={count => t('calendar.more', { count })}
      />
    </div>
  );
}
