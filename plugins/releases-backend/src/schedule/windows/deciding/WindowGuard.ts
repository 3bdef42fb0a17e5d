import {
  DecisionReason,
  ErrorDetail,
  Release,
  ReleaseState,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../../platform';
import { TransitionGuard } from '../../../releases';
import { DecisionService } from './DecisionService';

/**
 * Where each transition meets the windows: a start asks for an open time, and
 * going on with what is under way asks for no freeze that blocks it.
 */
const STARTS: ReleaseState = 'in_progress';
const GOES_ON: readonly ReleaseState[] = ['verifying', 'completed'];

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
 * Keeps releases from starting inside a freeze or outside the allow windows,
 * and from going on inside a freeze that blocks them, unless a waiver names
 * the window. Ending in failure or rolling back is always possible.
 *
 * @internal
 */
export class WindowGuard implements TransitionGuard {
  readonly #decisions: DecisionService;

  constructor(decisions: DecisionService) {
    this.#decisions = decisions;
  }

  async blockers(
    _credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<ErrorDetail[]> {
    if (to !== STARTS && !GOES_ON.includes(to)) {
      return [];
    }
    const blocking = to === STARTS ? undefined : await this.#blockingInFlight();
    const found = new Map<string, ErrorDetail>();
    for (const { decision } of await this.#decisions.decideRelease(
      release,
      at,
    )) {
      if (decision.allowed) {
        continue;
      }
      for (const reason of decision.reasons) {
        const { code, sentence, windowId } = reason;
        const refuses =
          closesBy(reason) === 'deny'
            ? blocking?.has(windowId ?? '') ?? true
            : closesBy(reason) === 'allow' && !blocking;
        if (refuses) {
          found.set(`${code} ${windowId}`, {
            field: 'to',
            code,
            message: sentence,
          });
        }
      }
    }
    return [...found.values()];
  }

  async #blockingInFlight(): Promise<Set<string>> {
    const windows = await this.#decisions.decidable();
    return new Set(
      windows
        .filter(({ inFlight }) => inFlight === 'block')
        .map(({ id }) => id),
    );
  }
}
