import {
  ErrorDetail,
  findTransition,
  Release,
  ReleaseState,
  transitionsFrom,
} from '@slipway/backstage-plugin-releases-common';

/** Why a release cannot be moved to a state. @internal */
export interface TransitionRefusal {
  kind: 'not_from_here' | 'reason_missing' | 'rule';
  details: ErrorDetail[];
}

function notFromHere(state: ReleaseState, to: ReleaseState): TransitionRefusal {
  const possible = transitionsFrom(state).map(transition => transition.to);
  return {
    kind: 'not_from_here',
    details: [
      {
        field: 'to',
        code: 'transition_not_allowed',
        message:
          possible.length === 0
            ? `A release that is ${state} is not moved any more.`
            : `A release that is ${state} cannot become ${to}. It can become ${possible.join(
                ', ',
              )}.`,
      },
    ],
  };
}

/**
 * Why a release cannot be moved to a state, apart from its readiness.
 *
 * @internal
 */
export function findRefusal(
  release: Release,
  to: ReleaseState,
  reason: string | undefined,
): TransitionRefusal | undefined {
  const transition = findTransition(release.state, to);
  if (!transition) {
    return notFromHere(release.state, to);
  }
  if (transition.reason && !reason) {
    return {
      kind: 'reason_missing',
      details: [
        {
          field: 'reason',
          code: 'reason_missing',
          message: `Say why the release becomes ${to}.`,
        },
      ],
    };
  }
  const details: ErrorDetail[] = [];
  if (transition.mustHold.includes('window_set') && !release.window) {
    details.push({
      field: 'window',
      code: 'window_missing',
      message: `${release.name} has no window. Set one first.`,
    });
  }
  if (transition.mustHold.includes('not_held') && release.hold) {
    details.push({
      field: 'hold',
      code: 'release_held',
      message: `${release.name} is on hold: ${release.hold.reason} (${release.hold.by}). Release it from hold first.`,
    });
  }
  return details.length > 0 ? { kind: 'rule', details } : undefined;
}

const ENDS: readonly ReleaseState[] = ['completed', 'failed', 'rolled_back'];

/**
 * A release after a transition: its state, and what the state implies for when
 * it really happened and for its baseline.
 *
 * @internal
 */
export function applyTransition(
  release: Release,
  to: ReleaseState,
  at: string,
): Release {
  const next: Release = { ...release, state: to };
  if (to === 'approved' && release.window) {
    next.baselineWindow = release.baselineWindow ?? release.window;
  }
  if (to === 'in_progress') {
    next.actual = { start: at };
  } else if (release.state === 'failed' && to === 'in_readiness') {
    next.actual = {};
  } else if (ENDS.includes(to)) {
    next.actual = { ...release.actual, end: release.actual.end ?? at };
  }
  return next;
}
