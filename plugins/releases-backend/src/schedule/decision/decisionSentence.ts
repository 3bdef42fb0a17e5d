import { instantText } from '../recurrence';
import { sentence } from './reasonSentence';
import { reasonsAt, WindowReason } from './reasonsAt';
import { ExpandedWindow, WaivedWindows } from './WindowCalendar';

interface DecisionInWords {
  allowed: boolean;
  reasons: readonly WindowReason[];
  /** When it turns, as an instant; absent if not within five years */
  next: number | undefined;
  /** Those in scope */
  windows: readonly ExpandedWindow[];
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
export function decisionSentence(decision: DecisionInWords): string {
  return decision.allowed ? openSentence(decision) : closedSentence(decision);
}

function closedSentence({ reasons, next, isAtLeast }: DecisionInWords): string {
  const closing = closingOf(reasons);
  const [{ window }] = closing;
  const until =
    next === undefined
      ? 'Closed for the next five years'
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

function openSentence({
  reasons,
  next,
  windows,
  waived,
}: DecisionInWords): string {
  const waivers = reasons
    .filter(({ reason }) => reason.code === 'waived')
    .map(({ window }) => ` ${window.name} is waived.`)
    .join('');
  if (next === undefined) {
    return `Open.${waivers}`;
  }
  const [{ window, reason }] = closingOf(reasonsAt(windows, waived, next));
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
