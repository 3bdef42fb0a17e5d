import { DateTime, Info, WeekdayNumbers } from 'luxon';

/** The ways to lay out a calendar. */
export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;

export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export function isCalendarView(value: unknown): value is CalendarView {
  return CALENDAR_VIEWS.some(view => view === value);
}

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
      day.startOf('month'),
      day.startOf('month').plus({ months: 1 }),
    ],
  };
  const [from, to] = ends[frame.view]().map(instant =>
    instant.toUTC().toISO({ suppressMilliseconds: true }),
  );
  return { from: from ?? '', to: to ?? '' };
}

/** The day to show when one goes a page back or on. */
export function turnPage(frame: CalendarFrame, pages: number): string {
  const step = frame.view === 'week' ? { weeks: pages } : { months: pages };
  return dayOf(frame).plus(step).toISODate() ?? frame.date;
}

/** What the page on screen is called, `November 2026`. */
export function titleOf(frame: CalendarFrame): string {
  const day = dayOf(frame).reconfigure({ locale: frame.locale });
  if (frame.view !== 'week') {
    return day.toLocaleString({ month: 'long', year: 'numeric' });
  }
  const start = startOfWeek(day, frame.locale);
  return new Intl.DateTimeFormat(frame.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: frame.zone,
  }).formatRange(start.toJSDate(), start.plus({ days: 6 }).toJSDate());
}

export function today(zone: string): string {
  return DateTime.now().setZone(zone).toISODate() ?? '';
}
