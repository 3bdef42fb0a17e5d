export type { DecidableWindow, DecisionSubject } from './DecidableWindow';
export { decide } from './decide';
export type { DecisionQuestion } from './decide';
export { isInScope, scopeMatcher } from './isInScope';
export { openIntervals } from './openIntervals';
export { violations } from './violations';
export type { WindowViolation } from './violations';
export { WindowCalendar } from './WindowCalendar';
export type { WaivedWindows } from './WindowCalendar';
