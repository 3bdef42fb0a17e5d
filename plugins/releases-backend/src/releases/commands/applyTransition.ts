import {
  ErrorDetail,
  findTransition,
  Release,
  ReleaseState,
  statesPassed,
  transitionsFrom,
  USUAL_WAY,
} from '@slipway/backstage-plugin-releases-common';
import { actorName, Authorship, stateName } from '../../platform';

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
            ? `A release that is ${stateName(state)} stays so.`
            : `A release that is ${stateName(state)} cannot become ${stateName(
                to,
              )}. It can become ${possible.map(stateName).join(', ')}.`,
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
          message: `Give a reason for moving the release to ${stateName(to)}.`,
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
      message: `${release.name} is on hold: ${release.hold.reason} (${actorName(
        release.hold.by,
      )}). Take it off hold first.`,
    });
  }
  return details.length > 0 ? { kind: 'rule', details } : undefined;
}

const ENDS: readonly ReleaseState[] = ['completed', 'failed', 'rolled_back'];

/**
 * A release in another state, with how it came to leave the usual way where it
 * does.
 *
 * @internal
 */
export function inState(
  release: Release,
  to: ReleaseState,
  { at, actor, reason }: Authorship & { reason?: string },
): Release {
  const { ending: _, ...next } = { ...release, state: to };
  return USUAL_WAY.includes(to)
    ? next
    : {
        ...next,
        ending: {
          ...(reason && { reason }),
          by: actor,
          at,
          passed: [...statesPassed(release), release.state],
        },
      };
}

/**
 * A release after a transition: its state, and what the state implies for when
 * it really happened and for its baseline.
 *
 * @internal
 */
export function applyTransition(
  release: Release,
  to: ReleaseState,
  by: Authorship & { reason?: string },
): Release {
  const next = inState(release, to, by);
  if (to === 'approved' && release.window) {
    next.baselineWindow = release.baselineWindow ?? release.window;
  }
  if (to === 'in_progress') {
    next.actual = { start: by.at };
  } else if (!USUAL_WAY.includes(release.state) && USUAL_WAY.includes(to)) {
    next.actual = {};
  } else if (ENDS.includes(to)) {
    next.actual = { ...release.actual, end: release.actual.end ?? by.at };
  }
  return next;
}
