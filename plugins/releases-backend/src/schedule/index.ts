export { type ConflictWitness } from './conflicts/compute/ConflictRecomputer';
export { ConflictsService } from './conflicts/ConflictsService';
export { type FoundConflict } from './conflicts/detect/FoundConflict';
export { createScheduleRoom, type ScheduleRoom } from './createScheduleRoom';
export {
  coversOf,
  type DecidableWindow,
  entityMatcher,
  scopeMatcher,
} from './decision';
export {
  clampInstant,
  type Interval,
  mergeIntervals,
  occurrencesBetween,
} from './recurrence';
export { departureOf } from './scene/PlacedRelease';
export { requiredRefs } from './scene/SceneIndex';
export { TrainCalendar } from './trains/TrainCalendar';
export {
  type ComponentDecision,
  DecisionService,
} from './windows/deciding/DecisionService';
export { type StoredWindow } from './windows/record/StoredWindow';
export { type WindowWitness } from './windows/record/WindowWriter';
export { describeScope } from './windows/record/describeScope';
export { toWindowItems } from './windows/toWindowItems';
export { WINDOW_TOPIC } from './windows/WindowAnnouncer';
