export { BookingCalendar } from './bookings/BookingCalendar';
export { type ConflictWitness } from './conflicts/compute/ConflictRecomputer';
export {
  ConflictsService,
  UNTENABLE_SEVERITIES,
} from './conflicts/ConflictsService';
export { type FoundConflict } from './conflicts/detect/FoundConflict';
export { createScheduleRoom, type ScheduleRoom } from './createScheduleRoom';
export {
  coversOf,
  type DecidableWindow,
  type EntityMatcher,
  entityMatcher,
  scopeCertainty,
  scopeMatcher,
} from './decision';
export { durationAsWritten } from './moves/durations';
export {
  checkTimes,
  clampInstant,
  comesTwice,
  instantOfWall,
  type Interval,
  mergeIntervals,
  nextStart,
  occurrencesBetween,
  wallOfInstant,
  wallText,
} from './recurrence';
export { departureOf } from './scene/PlacedRelease';
export { requiredRefs } from './scene/SceneIndex';
export {
  type ComingDeparture,
  ComingDepartures,
} from './trains/record/ComingDepartures';
export { isNarrowed, TrainCalendar } from './trains/TrainCalendar';
export {
  type AskedSpan,
  type ComponentDecision,
  DecisionService,
} from './windows/deciding/DecisionService';
export { entityByName } from './windows/deciding/entityOf';
export {
  type WindowFinding,
  windowFindings,
} from './windows/deciding/windowFindings';
export {
  type WindowGuard,
  type WindowsOfStep,
} from './windows/deciding/WindowGuard';
export { type StoredWindow } from './windows/record/StoredWindow';
export { type WindowWitness } from './windows/record/WindowWriter';
export { describeScope } from './windows/record/describeScope';
export { toWindowItems } from './windows/toWindowItems';
export { WINDOW_TOPIC } from './windows/WindowAnnouncer';
export { addWorkingDays } from './workingCalendar/addWorkingDays';
export {
  DEFAULT_WORKING_CALENDAR,
  type WorkingCalendar,
} from './workingCalendar/WorkingCalendar';
export { WorkingDays } from './workingCalendar/workingDays';
