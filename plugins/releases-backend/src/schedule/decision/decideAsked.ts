import { Decision } from '@slipway/backstage-plugin-releases-common';
import { Steps } from '../../platform';
import { AskedSubject } from './AskedSubject';
import { decideAmong } from './decide';
import { Doubt, doubtsAt } from './doubtsAt';
import { Missing } from './scopeCertainty';
import { WindowCalendar } from './WindowCalendar';

/** What can be told of a question, and what cannot. @internal */
export interface AskedDecision {
  /** What the windows decide that are surely in scope */
  sure: Decision;
  /** What would close if it was in scope; it is only open without any */
  doubts: readonly Doubt[];
  /** Of what too little is known to tell when it turns */
  missing: readonly Missing[];
}

/**
 * Answers a question that may leave out what a scope asks for: what is missing
 * is never a pass.
 *
 * @internal
 */
export function* decideAsked(
  { at, subject }: { at: number; subject: AskedSubject },
  calendar: WindowCalendar,
): Steps<AskedDecision> {
  const { sure, possible } = calendar.asked(subject);
  const lasting = possible.filter(
    ({ calendarWindow: { lastEnd } }) => lastEnd > at,
  );
  const missing = (['component', 'environment'] as const).filter(name =>
    lasting.some(window => window.missing.includes(name)),
  );
  const decision = yield* decideAmong(sure, {
    at,
    calendar,
    isAtLeast: missing.length > 0,
  });
  return {
    sure: decision,
    doubts: yield* doubtsAt(sure, possible, at),
    missing,
  };
}
