export type { AskedSubject } from './AskedSubject';
export type { DecidableWindow, DecisionSubject } from './DecidableWindow';
export { calendarWindow } from './CalendarWindow';
export { coversOf } from './coversOf';
export { decide, decideInSteps } from './decide';
export type { DecisionQuestion } from './decide';
export { decideAsked } from './decideAsked';
export type { AskedDecision } from './decideAsked';
export type { Doubt } from './doubtsAt';
export { formatEpoch } from './formatEpoch';
export { openIntervals } from './openIntervals';
export { type Missing, scopeCertainty } from './scopeCertainty';
export {
  type EntityMatcher,
  entityMatcher,
  scopeMatcher,
} from './scopeMatcher';
export { violations } from './violations';
export type { WindowViolation } from './violations';
export { WindowCalendar } from './WindowCalendar';
export { fiveYearsAfter } from './horizon';
export type { WaivedWindows } from './OpenSpans';
