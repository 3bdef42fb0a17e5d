import {
  isOpenState,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

/** The states of releases that are yet to be approved. @internal */
export const UNAPPROVED_STATES: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
];

/**
 * Whether what a release ships is out, so that nobody waits for it any more.
 *
 * @internal
 */
export function isReleased(state: ReleaseState): boolean {
  return state === 'verifying' || state === 'completed';
}

/**
 * Whether a release is still on its way, so that its readiness matters.
 *
 * @internal
 */
export function isPending(state: ReleaseState): boolean {
  return isOpenState(state) && !isReleased(state);
}
