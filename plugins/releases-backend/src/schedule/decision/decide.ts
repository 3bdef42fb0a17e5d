import {
  Decision,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { firstEndingAfter, Interval } from '../recurrence';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { decisionSentence } from './decisionSentence';
import { formatEpoch } from './formatEpoch';
import { fiveYearsAfter } from './horizon';
import { reasonsAt } from './reasonsAt';
import {
  ExpandedWindow,
  WaivedWindows,
  WindowCalendar,
} from './WindowCalendar';

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
  { at, subject, waived }: DecisionQuestion,
  windows: readonly DecidableWindow[] | WindowCalendar,
): Decision {
  const calendar =
    windows instanceof WindowCalendar
      ? windows
      : new WindowCalendar(windows, { start: at, end: at });
  return decideAmong(calendar.inScope(subject), { at, waived, calendar });
}

/**
 * What some windows of a calendar decide together.
 *
 * @param isAtLeast - whether there may be others that close for longer
 * @internal
 */
export function decideAmong(
  scoped: readonly ExpandedWindow[],
  options: {
    at: number;
    waived?: WaivedWindows;
    calendar: WindowCalendar;
    isAtLeast?: boolean;
  },
): Decision {
  const { at, waived = NONE, calendar, isAtLeast } = options;
  calendar.assertCovers(at);
  const open = calendar.openFor(scoped, waived);
  const { allowed, nextOpen, nextClose } = turns(open, at);
  const reasons = reasonsAt(scoped, waived, at);
  return {
    allowed,
    at: formatInstant(new Date(at)),
    sentence: decisionSentence({
      allowed,
      reasons,
      next: allowed ? nextClose : nextOpen,
      windows: scoped,
      waived,
      isAtLeast,
    }),
    reasons: reasons.map(({ reason }) => reason),
    nextOpen: formatEpoch(nextOpen),
    nextClose: formatEpoch(nextClose),
  };
}

function turns(open: readonly Interval[], at: number) {
  const place = firstEndingAfter(open, at);
  const here: Interval | undefined = open[place];
  const allowed = here !== undefined && here.start <= at;
  const limit = fiveYearsAfter(at);
  const within = (instant: number | undefined) =>
    instant !== undefined && instant < limit ? instant : undefined;
  return {
    allowed,
    nextOpen: within((allowed ? open[place + 1] : here)?.start),
    nextClose: within(here?.end),
  };
}
