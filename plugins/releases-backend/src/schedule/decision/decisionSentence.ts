import { Steps } from '../../platform';
import { instantText, LAST_INSTANT } from '../recurrence';
import { CalendarWindow } from './CalendarWindow';
import { WaivedWindows } from './OpenSpans';
import { sentence } from './reasonSentence';
import { reasonsAt, WindowReason } from './reasonsAt';

interface DecisionInWords {
  allowed: boolean;
  reasons: readonly WindowReason[];
  /** When it turns, as an instant; absent if not before the limit */
  next: number | undefined;
  /** Five years ahead, or the last instant there is */
  limit: number;
  /** Those in scope */
  windows: readonly CalendarWindow[];
  waived: WaivedWindows;
  /** Whether it may stay closed for longer */
  isAtLeast?: boolean;
}

/**
 * A decision in words, "Closed until Mon 8 Dec 2026 08:00 (Europe/Paris):
 * Weekend freeze. No hands on deck."
 *
 * @internal
 */
export function* decisionSentence(decision: DecisionInWords): Steps<string> {
  return decision.allowed
    ? yield* openSentence(decision)
    : closedSentence(decision);
}

function closedSentence({
  reasons,
  next,
  limit,
  isAtLeast,
}: DecisionInWords): string {
  const closing = closingOf(reasons);
  const [{ window }] = closing;
  const forLong =
    limit < LAST_INSTANT
      ? 'Closed for the next five years'
      : 'Closed until the end of the year 9999';
  const until =
    next === undefined
      ? forLong
      : `Closed ${isAtLeast ? 'at least ' : ''}until ${instantText(
          next,
          window.times.timeZone,
        )}`;
  const causes = closing.map(({ window: { name }, reason }) =>
    reason.code === 'inside_freeze' ? name : `outside ${name}`,
  );
  const why = closing.length === 1 ? sentence(window.reason) : '';
  return `${sentence(`${until}: ${list(causes)}`)} ${why}`.trim();
}

function* openSentence({
  reasons,
  next,
  windows,
  waived,
}: DecisionInWords): Steps<string> {
  const waivers = reasons
    .filter(({ reason }) => reason.code === 'waived')
    .map(({ window }) => ` ${window.name} is waived.`)
    .join('');
  if (next === undefined) {
    return `Open.${waivers}`;
  }
  const [{ window, reason }] = closingOf(
    yield* reasonsAt(windows, waived, next),
  );
  const turn =
    reason.code === 'inside_freeze'
      ? `when ${window.name} begins`
      : `then outside ${window.name}`;
  return `Open until ${instantText(
    next,
    window.times.timeZone,
  )}, ${turn}.${waivers}`;
}

function closingOf(reasons: readonly WindowReason[]): WindowReason[] {
  return reasons.filter(
    ({ reason: { code } }) =>
      code === 'inside_freeze' || code === 'outside_allow_windows',
  );
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? names.join()
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
