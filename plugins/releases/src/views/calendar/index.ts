export { CalendarPanel } from './CalendarPanel';
export { type CalendarFrame, isTooFar, spanOf } from './frame/calendarView';
export { RelationToggles } from './frame/RelationToggles';
export {
  type CalendarState,
  type Relation,
  RELATIONS,
  shownNeighbours,
  useCalendarState,
} from './frame/useCalendarState';
export { useCalendarByDay } from './days/useCalendarByDay';
