import { Message } from '@slipway/backstage-plugin-releases-common';
import { asWritten, at, Steps, together } from '../../platform';
import { LAST_INSTANT } from '../recurrence';
import { CalendarWindow } from './CalendarWindow';
import { WaivedWindows } from './OpenSpans';
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
 * What a decision says: "Closed until Mon 8 Dec 2026 08:00 (Europe/Paris):
 * Weekend freeze. No hands on deck."
 *
 * @returns it, and the zone of the window that it turns with
 * @internal
 */
export function* decisionMessage(
  decision: DecisionInWords,
): Steps<{ message: Message; zone: string }> {
  return decision.allowed
    ? yield* openMessage(decision)
    : closedMessage(decision);
}

function closedMessage({ reasons, next, limit, isAtLeast }: DecisionInWords): {
  message: Message;
  zone: string;
} {
  const closing = closingOf(reasons);
  const [{ window }] = closing;
  const turn =
    next === undefined
      ? { code: `closed${limit < LAST_INSTANT ? 'ForYears' : 'ForGood'}` }
      : { code: isAtLeast ? 'closedAtLeast' : 'closed', until: at(next) };
  return {
    zone: window.times.timeZone,
    message: together([
      {
        code: `decision.${turn.code}`,
        params: {
          ...(turn.until === undefined ? {} : { until: turn.until }),
          causes: {
            list: closing.map(({ window: { name }, reason }) =>
              reason.code === 'inside_freeze'
                ? name
                : { code: 'decision.outside', params: { window: name } },
            ),
          },
        },
      },
      ...(closing.length === 1 ? asWritten(window.reason) : []),
    ]),
  };
}

function* openMessage({
  reasons,
  next,
  windows,
  waived,
}: DecisionInWords): Steps<{ message: Message; zone: string }> {
  const waivers = reasons
    .filter(({ reason }) => reason.code === 'waived')
    .map(
      ({ window }): Message => ({
        code: 'window.waived',
        params: { window: window.name },
      }),
    );
  if (next === undefined) {
    return {
      message: together([{ code: 'decision.open' }, ...waivers]),
      zone: 'UTC',
    };
  }
  const [{ window, reason }] = closingOf(
    yield* reasonsAt(windows, waived, next),
  );
  return {
    zone: window.times.timeZone,
    message: together([
      {
        code: 'decision.openUntil',
        params: {
          ...(reason.code === 'inside_freeze' ? {} : { context: 'outside' }),
          until: at(next),
          window: window.name,
        },
      },
      ...waivers,
    ]),
  };
}

function closingOf(reasons: readonly WindowReason[]): WindowReason[] {
  return reasons.filter(
    ({ reason: { code } }) =>
      code === 'inside_freeze' || code === 'outside_allow_windows',
  );
}
