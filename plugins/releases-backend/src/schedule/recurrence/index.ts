export { adviseTimes } from './check/adviseTimes';
export { checkTimes } from './check/checkTimes';
export { describeTimes } from './words/describeTimes';
export {
  firstEndingAfter,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
} from './time/Interval';
export { instantText } from './words/instantText';
export type { Interval } from './time/Interval';
export { clampInstant, LAST_INSTANT } from './time/instantRange';
export { lastEnd } from './occurrences/lastEnd';
export { SHOWN_AHEAD } from './occurrences/searchHorizon';
export { occurrencesBetween } from './occurrences/occurrencesBetween';
export { instantOfWall, wallOfInstant, wallText } from './time/wallTime';
export { readDuration } from './occurrences/windowDuration';
export { listText } from './words/words';
export type { WindowTimes } from './time/WindowTimes';
