import { CalendarFrame, dayOf, startOfWeek } from './frame/calendarView';

/** A page as a list of its days, for where its grid has no room. */
export function asList(frame: CalendarFrame): CalendarFrame {
  const day = dayOf(frame);
  const [first, days] = {
    month: () => [day.startOf('month'), day.daysInMonth] as const,
    week: () => [startOfWeek(day, frame.locale), 7] as const,
    agenda: () => [day, frame.days] as const,
  }[frame.view]();
  return {
    ...frame,
    view: 'agenda',
    date: first.toISODate() ?? frame.date,
    days,
  };
}
