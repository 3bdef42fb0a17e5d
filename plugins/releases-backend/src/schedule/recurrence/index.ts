export { adviseTimes } from './check/adviseTimes';
export { checkTimes } from './check/checkTimes';
export { describeTimes } from './words/describeTimes';
export {
  firstEndingAfter,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
} from './time/Interval';
export type { Interval } from './time/Interval';
export { clampInstant, LAST_INSTANT } from './time/instantRange';
export { comesTwice } from './time/comesTwice';
export { lastEnd } from './occurrences/lastEnd';
export { FOR_EVER, SHOWN_AHEAD } from './occurrences/searchHorizon';
export { nextStart } from './occurrences/nextStart';
export { occurrencesBetween } from './occurrences/occurrencesBetween';
export {
  instantOfWall,
  wallOf,
  wallOfInstant,
  wallText,
} from './time/wallTime';
export { readDuration } from './occurrences/windowDuration';
export { listText } from './words/words';
export type { WindowTimes } from './time/WindowTimes';
