import { DateTime, Info, WeekdayNumbers } from 'luxon';

/** The ways to lay out a calendar. */
export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;

export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export function isCalendarView(value: unknown): value is CalendarView {
  return CALENDAR_VIEWS.some(view => view === value);
}

/** An agenda goes on from the day it is opened at: what is over comes before. */
export const AGENDA_DAYS = 30;

/** What is on screen, by the clock of one zone. */
export interface CalendarFrame {
  view: CalendarView;
  /** A day on screen, `2026-11-26`. */
  date: string;
  zone: string;
  locale?: string;
}

/** The first day of the week where the reader lives, 1 is Monday. */
export function firstDayOfWeek(locale?: string): WeekdayNumbers {
  return Info.getStartOfWeek({ locale });
}

function startOfWeek(day: DateTime, locale?: string): DateTime {
  const back = (day.weekday - firstDayOfWeek(locale) + 7) % 7;
  return day.startOf('day').minus({ days: back });
}

function dayOf({ date, zone }: CalendarFrame): DateTime {
  const day = DateTime.fromISO(date, { zone });
  return day.isValid ? day : DateTime.now().setZone(zone);
}

/** From the first day on screen to the one after the last, as instants. */
export function spanOf(frame: CalendarFrame): { from: string; to: string } {
  const day = dayOf(frame);
  const ends = {
    month: () => [
      startOfWeek(day.startOf('month'), frame.locale),
      startOfWeek(day.endOf('month'), frame.locale).plus({ weeks: 1 }),
    ],
    week: () => {
      const start = startOfWeek(day, frame.locale);
      return [start, start.plus({ weeks: 1 })];
    },
    agenda: () => [
      day.startOf('day'),
      day.startOf('day').plus({ days: AGENDA_DAYS }),
    ],
  };
  const [from, to] = ends[frame.view]().map(instant =>
    instant.toUTC().toISO({ suppressMilliseconds: true }),
  );
  return { from: from ?? '', to: to ?? '' };
}

/** The day to show when one goes a page back or on. */
export function turnPage(frame: CalendarFrame, pages: number): string {
  const steps = {
    month: { months: pages },
    week: { weeks: pages },
    agenda: { days: pages * AGENDA_DAYS },
  };
  return dayOf(frame).plus(steps[frame.view]).toISODate() ?? frame.date;
}

/** What the page on screen is called, `November 2026`. */
export function titleOf(frame: CalendarFrame): string {
  const day = dayOf(frame).reconfigure({ locale: frame.locale });
  if (frame.view === 'month') {
    return day.toLocaleString({ month: 'long', year: 'numeric' });
  }
  const { from, to } = spanOf(frame);
  const last = DateTime.fromISO(to, { zone: frame.zone }).minus({ days: 1 });
  return new Intl.DateTimeFormat(frame.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: frame.zone,
  }).formatRange(new Date(from), last.toJSDate());
}

export function today(zone: string): string {
  return DateTime.now().setZone(zone).toISODate() ?? '';
}
