import { DateTime } from 'luxon';
import { firstDayOfWeek } from '../../../shared/time';

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
  /** How many days an agenda has, where not as many as usual. */
  days?: number;
  zone: string;
  locale?: string;
}

/** How many days the agenda of a page has. */
export function agendaDays({ days = AGENDA_DAYS }: CalendarFrame): number {
  return days;
}

/** The start of the week that a day is in, where the reader lives. */
export function startOfWeek(day: DateTime, locale?: string): DateTime {
  const back = (day.weekday - firstDayOfWeek(locale) + 7) % 7;
  return day.startOf('day').minus({ days: back });
}

/** The start of the day of a page, by the clock of its zone. */
export function dayOf({ date, zone }: CalendarFrame): DateTime {
  return DateTime.fromISO(date, { zone });
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
      day.startOf('day').plus({ days: agendaDays(frame) }),
    ],
  };
  const [from, to] = ends[frame.view]().map(instant =>
    instant.toUTC().toISO({ suppressMilliseconds: true }),
  );
  return { from: from ?? '', to: to ?? '' };
}

/** Whether a page reaches out of the years that instants are written in. */
export function isTooFar(frame: CalendarFrame): boolean {
  return Object.values(spanOf(frame)).some(instant => !/^\d{4}-/.test(instant));
}

/** The day to show when one goes a page back or on. */
export function turnPage(frame: CalendarFrame, pages: number): string {
  const steps = {
    month: { months: pages },
    week: { weeks: pages },
    agenda: { days: pages * agendaDays(frame) },
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
