import {
  Decision,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { atOnce, said, Steps } from '../../platform';
import { CalendarWindow } from './CalendarWindow';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { decisionMessage } from './decisionMessage';
import { formatEpoch } from './formatEpoch';
import { fiveYearsAfter } from './horizon';
import { WaivedWindows } from './OpenSpans';
import { reasonsAt } from './reasonsAt';
import { WindowCalendar } from './WindowCalendar';

const NONE: WaivedWindows = new Set();

/** @internal */
export interface DecisionQuestion {
  /** An instant in epoch milliseconds */
  at: number;
  subject: DecisionSubject;
  /** Ids of the windows that a waiver sets aside */
  waived?: WaivedWindows;
}

/**
 * Whether a release may happen at an instant, why, and when this changes.
 *
 * @param windows - those that are not archived; a calendar of them if there are
 * many questions
 * @internal
 */
export function decide(
  question: DecisionQuestion,
  windows: readonly DecidableWindow[] | WindowCalendar,
): Decision {
  return atOnce(decideInSteps(question, calendarOf(windows)));
}

/** The same, with pauses where there are many windows. @internal */
export function decideInSteps(
  { at, subject, waived }: DecisionQuestion,
  calendar: WindowCalendar,
): Steps<Decision> {
  return decideAmong(calendar.inScope(subject), { at, waived, calendar });
}

/**
 * What some windows of a calendar decide together.
 *
 * @param isAtLeast - whether there may be others that close for longer
 * @internal
 */
export function* decideAmong(
  scoped: readonly CalendarWindow[],
  options: {
    at: number;
    waived?: WaivedWindows;
    calendar: WindowCalendar;
    isAtLeast?: boolean;
  },
): Steps<Decision> {
  const { at, waived = NONE, calendar, isAtLeast } = options;
  const asked = formatInstant(new Date(at));
  const limit = fiveYearsAfter(at);
  const open = calendar.openFor(scoped, waived);
  const { allowed, nextOpen, nextClose } = yield* open.turns(at, limit);
  const reasons = yield* reasonsAt(scoped, waived, at);
  const { message, zone } = yield* decisionMessage({
    allowed,
    reasons,
    next: allowed ? nextClose : nextOpen,
    limit,
    windows: scoped,
    waived,
    isAtLeast,
  });
  return {
    allowed,
    at: asked,
    ...said(message, zone),
    reasons: reasons.map(({ reason }) => reason),
    nextOpen: formatEpoch(nextOpen),
    nextClose: formatEpoch(nextClose),
  };
}

/** The calendar that is given, or one of the windows. @internal */
export function calendarOf(
  windows: readonly DecidableWindow[] | WindowCalendar,
): WindowCalendar {
  return windows instanceof WindowCalendar
    ? windows
    : new WindowCalendar(windows);
}
