export { adviseTimes } from './adviseTimes';
export { checkTimes } from './checkTimes';
export { describeTimes } from './describeTimes';
export {
  firstEndingAfter,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
} from './Interval';
export { instantText } from './instantText';
export type { Interval } from './Interval';
export { lastEnd } from './lastEnd';
export { SHOWN_AHEAD } from './lookedAt';
export { occurrencesBetween } from './occurrencesBetween';
export { wallOfInstant } from './wallTime';
export { listText } from './words';
export type { WindowTimes } from './WindowTimes';
