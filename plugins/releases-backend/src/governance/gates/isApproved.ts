import { Release } from '@slipway/backstage-plugin-releases-common';

/**
 * Whether a release on its way has its approval, so that the start is what
 * comes next.
 *
 * @internal
 */
export function isApproved({ state }: Pick<Release, 'state'>): boolean {
  return state === 'approved' || state === 'in_progress';
}

/** Whether a release is held to the policies that it was approved by. @internal */
export function keepsPolicies(release: Pick<Release, 'state'>): boolean {
  return isApproved(release) || release.state === 'verifying';
}
