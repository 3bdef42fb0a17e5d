export { CalendarPanel } from './CalendarPanel';
export { type CalendarFrame, isTooFar, spanOf } from './frame/calendarView';
export { RelationToggles } from './frame/RelationToggles';
export { type CalendarState, useCalendarState } from './frame/useCalendarState';
export { useCalendar } from './useCalendar';
export { isWindow } from './windows/windowMarks';
