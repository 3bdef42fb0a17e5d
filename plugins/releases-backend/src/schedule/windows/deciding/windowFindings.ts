import {
  Decision,
  DecisionReason,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';

/** What one window says of a step of a release. @internal */
export interface WindowFinding {
  reason: DecisionReason;
  /** Whether it keeps the step from being taken. */
  refuses: boolean;
}

/** Which kind of window a reason says to be closed, or not known to be open. */
function closesBy({ code, effect }: DecisionReason): WindowEffect | undefined {
  switch (code) {
    case 'inside_freeze':
      return 'deny';
    case 'outside_allow_windows':
      return 'allow';
    case 'scope_unknown':
      return effect;
    default:
      return undefined;
  }
}

/**
 * What the windows say of a step, each of them once.
 *
 * @param decisions - of each component at the instant of the step
 * @param blocking - the freezes that stop what is under way; absent: the step
 * is a start, which asks for an open time
 * @internal
 */
export function windowFindings(
  decisions: readonly Decision[],
  blocking?: ReadonlySet<string>,
): WindowFinding[] {
  const found = new Map<string, WindowFinding>();
  for (const { allowed, reasons } of decisions) {
    for (const reason of reasons) {
      const closes = allowed ? undefined : closesBy(reason);
      const refuses =
        closes === 'deny'
          ? blocking?.has(reason.windowId ?? '') ?? true
          : closes === 'allow' && !blocking;
      const key = `${reason.code} ${reason.windowId}`;
      if (refuses || !found.has(key)) {
        found.set(key, { reason, refuses });
      }
    }
  }
  return [...found.values()];
}
