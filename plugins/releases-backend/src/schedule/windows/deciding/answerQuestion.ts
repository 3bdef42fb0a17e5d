import {
  Decision,
  DecisionReason,
} from '@slipway/backstage-plugin-releases-common';
import { said, Steps } from '../../../platform';
import {
  AskedSubject,
  decideAsked,
  Doubt,
  formatEpoch,
  WindowCalendar,
} from '../../decision';
import { UncertaintyMessage } from './UncertaintyMessage';

function toReason(doubt: Doubt, words: UncertaintyMessage): DecisionReason {
  const { window, until } = doubt;
  return {
    windowId: window.id,
    name: window.name,
    effect: window.effect,
    code: 'scope_unknown',
    ...said(words.reason(doubt), window.times.timeZone),
    until: formatEpoch(until),
  };
}

/**
 * The answer to a question that may leave out its component or its environment,
 * or name a component that the catalog does not have.
 *
 * @param isRead - whether the catalog was read yet
 * @internal
 */
export function* answerQuestion(
  question: { at: number; subject: AskedSubject },
  calendar: WindowCalendar,
  isRead: boolean,
): Steps<Decision> {
  const { sure, doubts, missing } = yield* decideAsked(question, calendar);
  if (missing.length === 0) {
    return sure;
  }
  const words = new UncertaintyMessage(question.subject, isRead);
  const { nextOpen: _, nextClose: __, ...now } = sure;
  if (!sure.allowed) {
    return {
      ...now,
      reasons: [
        ...sure.reasons,
        ...doubts.map(doubt => toReason(doubt, words)),
      ],
    };
  }
  return doubts.length > 0
    ? {
        ...now,
        allowed: false,
        ...said(words.depends(doubts), 'UTC'),
        reasons: [
          ...doubts.map(doubt => toReason(doubt, words)),
          ...sure.reasons,
        ],
      }
    : { ...now, ...said(words.openNow(missing), 'UTC') };
}
