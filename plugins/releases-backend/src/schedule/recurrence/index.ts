export { adviseTimes } from './reading/adviseTimes';
export { BoundedCache } from './BoundedCache';
export { checkTimes } from './reading/checkTimes';
export { describeTimes } from './words/describeTimes';
export {
  firstEndingAfter,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
} from './Interval';
export { instantText } from './words/instantText';
export type { Interval } from './Interval';
export { clampInstant, LAST_INSTANT } from './instantRange';
export { lastEnd } from './lastEnd';
export { SHOWN_AHEAD } from './searchHorizon';
export { occurrencesBetween } from './occurrencesBetween';
export { wallOfInstant } from './wallTime';
export { listText } from './words/words';
export type { WindowTimes } from './WindowTimes';
